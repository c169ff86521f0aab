-- What an event still has to tell people and systems outside, and what became of it.

-- Written with the event, removed when its messages are.
create table outbox (
  jurisdiction text not null,
  case_id text not null,
  rev integer not null,
  at timestamptz not null,
  primary key (jurisdiction, case_id, rev)
);

-- What people read in the inbox. The id says which event or timer it came from, so it comes once.
create table message (
  jurisdiction text not null,
  id text not null,
  recipient_kind text not null check (recipient_kind in ('party', 'role', 'account')),
  recipient text not null,
  topic text not null,
  case_id text,
  title_zh text not null,
  title_en text not null,
  text_zh text not null,
  text_en text not null,
  at timestamptz not null,
  primary key (jurisdiction, id)
);
create index message_recipient on message (jurisdiction, recipient_kind, recipient, at desc, id desc);

create table message_read (
  jurisdiction text not null,
  account text not null,
  message_id text not null,
  at timestamptz not null,
  primary key (jurisdiction, account, message_id)
);

-- Where an account is reached outside; the address is encrypted.
create table contact (
  jurisdiction text not null,
  account text not null,
  email bytea not null,
  primary key (jurisdiction, account)
);

-- Systems that are told; the secret they verify with is encrypted.
create table webhook (
  jurisdiction text not null,
  id text not null,
  url text not null,
  topics text[] not null,
  secret bytea not null,
  active boolean not null default true,
  created_by text not null,
  created_at timestamptz not null,
  primary key (jurisdiction, id)
);

-- One message on its way to one address. Tried until it arrives or is given up.
create table delivery (
  jurisdiction text not null,
  id text not null,
  channel text not null check (channel in ('email', 'webhook')),
  target text not null,
  topic text not null,
  content jsonb not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (jurisdiction, id)
);
create index delivery_due on delivery (jurisdiction, next_at) where state = 'waiting';
create index delivery_state on delivery (jurisdiction, state, created_at desc, id desc);

-- A timer that went off. Whoever writes the row has the right to act, so it goes off once.
create table fired_timer (
  jurisdiction text not null,
  kind text not null,
  subject text not null,
  due text not null,
  at timestamptz not null,
  primary key (jurisdiction, kind, subject, due)
);

grant insert on outbox to kechuang_app;
grant select on message to kechuang_app;
grant select, insert on message_read to kechuang_app;
grant select, insert, update, delete on contact, webhook to kechuang_app;
grant select, update on delivery to kechuang_app;

alter table outbox enable row level security;
alter table message enable row level security;
alter table message_read enable row level security;
alter table contact enable row level security;
alter table webhook enable row level security;
alter table delivery enable row level security;

create policy outbox_writer on outbox for insert with check (
  jurisdiction = (select reader_jurisdiction()));

create policy message_recipient on message using (
  jurisdiction = (select reader_jurisdiction())
  and case recipient_kind
    when 'party' then recipient = any ((select reader_parties())::text[])
    when 'role' then recipient = (select reader_role())
    else recipient = (select current_setting('app.account', true)) end);

create policy message_read_owner on message_read using (
  jurisdiction = (select reader_jurisdiction())
  and account = (select current_setting('app.account', true)));

create policy contact_owner on contact using (
  jurisdiction = (select reader_jurisdiction())
  and account = (select current_setting('app.account', true)));

create policy webhook_administrator on webhook using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_role()) = 'administrator');

create policy delivery_administrator on delivery using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_role()) = 'administrator');
