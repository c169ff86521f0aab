-- The integrity register (科研诚信): who may not apply, receive or review, where, from when to when.
-- A person's number is kept encrypted, masked, and as a keyed hash by which it is found.
create table sanction (
  jurisdiction text not null,
  id text not null,
  subject_kind text not null check (subject_kind in ('organization', 'person')),
  -- Unified social credit code of an organization; keyed hash of a person's number.
  subject_key text not null,
  -- What lists show.
  subject_shown text not null,
  -- A person's number, encrypted; null for an organization.
  subject_sealed bytea,
  measure text not null,
  -- Ids of services, 'expert-review', or 'all'.
  scope text[] not null check (cardinality(scope) > 0),
  -- Both days included; without a last day it is permanent.
  from_on date not null,
  to_on date,
  authority text not null,
  instrument text not null,
  article text not null,
  source text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  -- Bars nobody until a second person has confirmed it.
  confirmed_by text,
  confirmed_at timestamptz,
  -- First day on which it bars no longer (信用修复), with reason.
  lifted_on date,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text,
  primary key (jurisdiction, id),
  check (to_on is null or to_on >= from_on),
  check ((subject_kind = 'person') = (subject_sealed is not null)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check (confirmed_by is null or confirmed_by <> entered_by),
  check ((lifted_on is null) = (lift_reason is null)),
  check ((lifted_on is null) = (lifted_by is null)),
  check ((lifted_on is null) = (lifted_at is null))
);
create index sanction_subject on sanction (jurisdiction, subject_kind, subject_key);

alter table sanction enable row level security;
create policy sanction_official on sanction for select using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_official()));
-- An organization sees what is confirmed against itself.
create policy sanction_party on sanction for select using (
  jurisdiction = (select reader_jurisdiction()) and subject_kind = 'organization'
  and confirmed_by is not null and subject_key = any ((select reader_parties())::text[]));
create policy sanction_enter on sanction for insert with check (
  jurisdiction = (select reader_jurisdiction())
  and (select reader_role()) in ('supervisor', 'administrator'));
create policy sanction_change on sanction for update using (
  jurisdiction = (select reader_jurisdiction())
  and (select reader_role()) in ('supervisor', 'administrator'));
grant select, insert on sanction to kechuang_app;
-- What was entered is never rewritten: only confirmed, or lifted.
grant update (confirmed_by, confirmed_at, lifted_on, lifted_by, lifted_at, lift_reason)
  on sanction to kechuang_app;
