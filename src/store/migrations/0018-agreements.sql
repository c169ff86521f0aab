-- Agreements and payments: instalments of cases, orders to pay them, and the answers of bank or treasury.

-- Instalments as they stand: a projection of the events of their case.
create table case_instalment (
  jurisdiction text not null,
  case_id text not null,
  id text not null,
  ordinal smallint not null,
  amount bigint not null check (amount >= 0),
  state text not null check (state in ('planned', 'payable', 'ordered', 'paid', 'released')),
  due_on date,
  number text,
  paid_on date,
  payee_name text not null,
  payee_bank text not null,
  payee_account text not null,
  primary key (jurisdiction, case_id, id),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id)
);
create index case_instalment_payable on case_instalment (jurisdiction, due_on, case_id, id)
  where state = 'payable';

create table payment_order (
  jurisdiction text not null,
  -- As printed; numbers of its payments begin with it.
  number text not null,
  ledger text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (jurisdiction, number)
);
create index payment_order_made on payment_order (jurisdiction, made_at desc, number desc);

-- One payment of an order. Its name sorts after its order's, as a backup is restored in that order.
create table payment_order_item (
  jurisdiction text not null,
  number text not null,
  order_number text not null,
  case_id text not null,
  instalment text not null,
  payee_name text not null,
  payee_bank text not null,
  payee_account text not null,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('ordered', 'paid', 'bounced')),
  -- Day and reference of the bank or treasury, and why it came back.
  answered_on date,
  reference text,
  reason text,
  primary key (jurisdiction, number),
  foreign key (jurisdiction, order_number) references payment_order (jurisdiction, number),
  foreign key (jurisdiction, case_id, instalment)
    references case_instalment (jurisdiction, case_id, id),
  check ((state = 'ordered') = (answered_on is null))
);
create index payment_order_item_order on payment_order_item (jurisdiction, order_number, number);
-- An instalment is on its way or paid once; only what came back may be ordered again.
create unique index payment_once on payment_order_item (jurisdiction, case_id, instalment)
  where state in ('ordered', 'paid');

-- A file in which bank or treasury answered.
create table payment_answer (
  jurisdiction text not null,
  id text not null,
  file_name text not null,
  file_sha256 text not null,
  account text not null,
  at timestamptz not null,
  -- Null while it is being read.
  ended_at timestamptz,
  rows_read integer not null default 0,
  rows_paid integer not null default 0,
  rows_bounced integer not null default 0,
  rows_unchanged integer not null default 0,
  rows_refused integer not null default 0,
  primary key (jurisdiction, id)
);

create table payment_answer_error (
  jurisdiction text not null,
  answer_id text not null,
  row_number integer not null,
  code text not null,
  text_zh text not null,
  text_en text not null,
  cell text,
  primary key (jurisdiction, answer_id, row_number),
  foreign key (jurisdiction, answer_id) references payment_answer (jurisdiction, id)
);

alter table case_instalment enable row level security;
alter table payment_order enable row level security;
alter table payment_order_item enable row level security;
alter table payment_answer enable row level security;
alter table payment_answer_error enable row level security;

-- Whoever sees the case sees its instalments and payments; only the bureau writes.
create policy case_instalment_reader on case_instalment for select using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or exists (select 1 from case_file c
    where c.jurisdiction = case_instalment.jurisdiction and c.id = case_instalment.case_id)));
create policy case_instalment_writer on case_instalment for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy case_instalment_change on case_instalment for update using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy payment_order_item_reader on payment_order_item for select using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or exists (select 1 from case_file c
    where c.jurisdiction = payment_order_item.jurisdiction
      and c.id = payment_order_item.case_id)));
create policy payment_order_item_writer on payment_order_item for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy payment_order_item_change on payment_order_item for update using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy payment_order_staff on payment_order using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy payment_answer_staff on payment_answer using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy payment_answer_error_staff on payment_answer_error using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));

grant select, insert on case_instalment, payment_order, payment_order_item,
  payment_answer, payment_answer_error to kechuang_app;
grant update (state, due_on, number, paid_on, payee_name, payee_bank, payee_account)
  on case_instalment to kechuang_app;
grant update (state, answered_on, reference, reason) on payment_order_item to kechuang_app;
grant update (ended_at, rows_read, rows_paid, rows_bounced, rows_unchanged, rows_refused)
  on payment_answer to kechuang_app;
