-- Confirmations of what the software says of the law where it was not read in the original: an officer
-- looked it up. They are added, never changed; a declaration that changes later is open again, since
-- the digest names what was confirmed.
create table law_confirmation (
  jurisdiction text not null,
  id text not null,
  -- `rule:ID` or `value:ID@FIRST-DAY`.
  subject text not null,
  -- SHA-256 of the declaration as it was confirmed, in hexadecimal.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  source text not null check (length(source) between 1 and 500),
  note text not null check (length(note) <= 2000),
  confirmed_by text not null,
  confirmed_name text not null,
  confirmed_at timestamptz not null,
  primary key (jurisdiction, id)
);
create index law_confirmation_subject on law_confirmation (jurisdiction, subject, id);

alter table law_confirmation enable row level security;
-- That something was confirmed is public; by whom is shown to officials only, by the route.
create policy law_confirmation_read on law_confirmation for select using (
  jurisdiction = (select reader_jurisdiction()));
create policy law_confirmation_add on law_confirmation for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_role()) = 'officer');
grant select, insert on law_confirmation to kechuang_app;
