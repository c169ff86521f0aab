-- Ledgers in double entry. A line has one amount that leaves one account and arrives in another, so
-- that every entry sums to zero by its form. Names of accounts follow the declarations.

-- An account with its totals. Whoever posts holds the lock on it until the commit.
create table ledger_account (
  jurisdiction text not null,
  ledger text not null,
  account text not null,
  -- Budget line, case, party or record it is kept for; '-' where it is kept once.
  holder text not null check (holder <> ''),
  kind text not null check (kind in ('asset', 'liability', 'equity', 'income', 'expense')),
  -- Never below zero.
  floored boolean not null,
  debited bigint not null default 0 check (debited >= 0),
  credited bigint not null default 0 check (credited >= 0),
  -- Lines that touched it.
  lines bigint not null default 0 check (lines >= 0),
  primary key (jurisdiction, ledger, account, holder),
  constraint ledger_account_floor check (not floored or case
    when kind in ('asset', 'expense') then debited >= credited else credited >= debited end)
);
create index ledger_account_holder on ledger_account (jurisdiction, holder);

create table ledger_entry (
  jurisdiction text not null,
  ledger text not null,
  id text not null,
  -- Id of the declared entry; a counter-entry carries that of its original.
  template text not null,
  booked_on date not null,
  at timestamptz not null,
  entered_by text not null,
  source_kind text not null check (source_kind in ('case', 'import', 'document', 'generator')),
  -- Id of the case or the import, number of the document.
  source_id text not null check (source_id <> ''),
  -- The event of the case that made it.
  source_rev integer,
  -- The case it concerns, whatever made it.
  case_id text,
  -- Names what is booked; the same thing is booked once.
  once_key text not null,
  -- The entry it takes back.
  counters text,
  memo text not null default '',
  primary key (jurisdiction, ledger, id),
  unique (jurisdiction, ledger, once_key),
  -- An entry is taken back once.
  unique (jurisdiction, ledger, counters),
  foreign key (jurisdiction, ledger, counters) references ledger_entry (jurisdiction, ledger, id),
  check (counters <> id),
  check ((source_kind = 'case') = (source_rev is not null)),
  check (source_kind <> 'case' or (case_id is not null and case_id = source_id))
);
create index ledger_entry_source on ledger_entry (jurisdiction, source_kind, source_id);
create index ledger_entry_case on ledger_entry (jurisdiction, case_id) where case_id is not null;
create index ledger_entry_booked on ledger_entry (jurisdiction, ledger, booked_on, id);

create table ledger_line (
  jurisdiction text not null,
  ledger text not null,
  entry text not null,
  line smallint not null check (line > 0),
  amount bigint not null check (amount > 0),
  -- The account, which of its lines this is, and its balance after it; below zero where allowed.
  debit_account text not null,
  debit_holder text not null,
  debit_line bigint not null,
  debit_balance bigint not null,
  credit_account text not null,
  credit_holder text not null,
  credit_line bigint not null,
  credit_balance bigint not null,
  primary key (jurisdiction, ledger, entry, line),
  foreign key (jurisdiction, ledger, entry) references ledger_entry (jurisdiction, ledger, id),
  foreign key (jurisdiction, ledger, debit_account, debit_holder)
    references ledger_account (jurisdiction, ledger, account, holder),
  foreign key (jurisdiction, ledger, credit_account, credit_holder)
    references ledger_account (jurisdiction, ledger, account, holder),
  unique (jurisdiction, ledger, debit_account, debit_holder, debit_line),
  unique (jurisdiction, ledger, credit_account, credit_holder, credit_line),
  check ((debit_account, debit_holder) <> (credit_account, credit_holder))
);

alter table ledger_account enable row level security;
alter table ledger_entry enable row level security;
alter table ledger_line enable row level security;

-- The bureau sees everything; others what is kept for a case they see, and entries about it.
create policy ledger_account_reader on ledger_account for select using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or exists (select 1 from case_file c
    where c.jurisdiction = ledger_account.jurisdiction and c.id = ledger_account.holder)));
create policy ledger_account_open on ledger_account for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy ledger_account_move on ledger_account for update using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));

create policy ledger_entry_reader on ledger_entry for select using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or exists (select 1 from case_file c
    where c.jurisdiction = ledger_entry.jurisdiction and c.id = ledger_entry.case_id)));
create policy ledger_entry_writer on ledger_entry for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));

create policy ledger_line_reader on ledger_line for select using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or exists (select 1 from ledger_entry e
    where e.jurisdiction = ledger_line.jurisdiction and e.ledger = ledger_line.ledger
      and e.id = ledger_line.entry)));
create policy ledger_line_writer on ledger_line for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));

-- What was booked is never rewritten; only totals move.
grant select, insert on ledger_account, ledger_entry, ledger_line to kechuang_app;
grant update (debited, credited, lines) on ledger_account to kechuang_app;
