-- Accounts, cases, their events, certificates and the log.
-- Every key starts with the jurisdiction, so that a province or the nation can shard by it.

do $$ begin
  create role kechuang_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;

-- Who runs the transaction; read by every policy below.
create function reader_jurisdiction() returns text language sql stable
  as $$ select current_setting('app.jurisdiction', true) $$;
create function reader_role() returns text language sql stable
  as $$ select current_setting('app.role', true) $$;
create function reader_is_staff() returns boolean language sql stable
  as $$ select current_setting('app.role', true) in ('officer', 'head', 'supervisor', 'administrator') $$;
create function reader_parties() returns text[] language sql stable
  as $$ select string_to_array(current_setting('app.parties', true), ',') $$;

create table account (
  jurisdiction text not null,
  id text not null,
  login text not null,
  name_zh text not null,
  name_en text not null,
  role text not null check (role in ('applicant', 'officer', 'head', 'supervisor', 'administrator')),
  parties text[] not null default '{}',
  party_names text[] not null default '{}',
  unit text not null default '',
  password text not null,
  version integer not null default 1,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  demonstration boolean not null default false,
  primary key (jurisdiction, id),
  unique (jurisdiction, login)
);

create table session (
  jurisdiction text not null,
  token_hash text not null,
  account text not null,
  csrf text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (jurisdiction, token_hash)
);
create index session_account on session (jurisdiction, account);

create table draft (
  jurisdiction text not null,
  id text not null,
  account text not null,
  party text not null,
  service text not null,
  service_version integer not null,
  answers jsonb not null,
  rev integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (jurisdiction, id)
);
create index draft_account on draft (jurisdiction, account, updated_at desc);

-- What a case is now: a projection of its events, written with them and rebuilt from them.
create table case_file (
  jurisdiction text not null,
  id text not null,
  service text not null,
  service_version integer not null,
  receipt text not null,
  state text not null,
  rev integer not null,
  party text not null,
  party_name text not null,
  title text not null,
  amount bigint,
  filed_by text not null,
  filed_at timestamptz not null,
  accepted_on date,
  accepted_by text,
  due_on date,
  due_provisional boolean not null default false,
  decided_on date,
  decided_by text,
  closed_on date,
  corrections integer not null default 0,
  answers jsonb not null,
  findings jsonb,
  defects jsonb,
  once_key text,
  certificate_number text,
  last_hash bytea not null,
  source_kind text not null default 'case' check (source_kind in ('case', 'generator')),
  primary key (jurisdiction, id),
  unique (jurisdiction, receipt)
);
create index case_file_todo on case_file (jurisdiction, service, state, due_on);
create index case_file_party on case_file (jurisdiction, party, filed_at desc);
create index case_file_filed on case_file (jurisdiction, filed_at desc, id);
-- The same thing is filed once: until it is declined, withdrawn, refused or annulled.
create unique index case_file_once on case_file (jurisdiction, service, once_key)
  where state not in ('declined', 'withdrawn', 'refused', 'annulled');

create table case_event (
  jurisdiction text not null,
  case_id text not null,
  rev integer not null,
  kind text not null,
  at timestamptz not null,
  actor text not null,
  actor_role text not null,
  party text not null,
  body jsonb not null,
  previous bytea,
  hash bytea not null,
  primary key (jurisdiction, case_id, rev)
);

-- Answers to requests that carried an idempotency key, given again when the request is repeated.
create table answered_request (
  jurisdiction text not null,
  account text not null,
  key text not null,
  request_hash text not null,
  case_id text not null,
  rev integer not null,
  at timestamptz not null,
  primary key (jurisdiction, account, key)
);

create table number_series (
  jurisdiction text not null,
  series text not null,
  period text not null,
  last bigint not null,
  primary key (jurisdiction, series, period)
);

create table issued_certificate (
  jurisdiction text not null,
  number text not null,
  certificate text not null,
  service text not null,
  case_id text not null,
  party text not null,
  issued_on date not null,
  state text not null check (state in ('in-force', 'annulled')),
  content jsonb not null,
  primary key (jurisdiction, number)
);
create unique index issued_certificate_case on issued_certificate (jurisdiction, case_id);

-- The leaves of the Merkle tree over all events, in the order in which checkpoints took them in.
create table log_leaf (
  jurisdiction text not null,
  position bigint not null,
  case_id text not null,
  rev integer not null,
  hash bytea not null,
  primary key (jurisdiction, position)
);
create unique index log_leaf_event on log_leaf (jurisdiction, case_id, rev);

create table log_checkpoint (
  jurisdiction text not null,
  size bigint not null,
  root bytea not null,
  frontier bytea not null,
  at timestamptz not null,
  note text not null,
  primary key (jurisdiction, size)
);

create table import_run (
  jurisdiction text not null,
  id text not null,
  register text not null,
  file_name text not null,
  file_sha256 text not null,
  mode text not null check (mode in ('all-or-nothing', 'valid-rows')),
  dry_run boolean not null,
  state text not null check (state in ('reading', 'checked', 'storing', 'stored', 'refused', 'failed', 'undone')),
  account text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  rows_read bigint not null default 0,
  rows_inserted bigint not null default 0,
  rows_updated bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_refused bigint not null default 0,
  mapping jsonb not null default '{}',
  outcome jsonb,
  primary key (jurisdiction, id)
);

-- What an import changed, row by row, so that it can be undone as a whole.
create table import_change (
  jurisdiction text not null,
  import_id text not null,
  row_key text not null,
  rev integer not null,
  previous jsonb,
  primary key (jurisdiction, import_id, row_key)
);

create table import_error (
  jurisdiction text not null,
  import_id text not null,
  row_number bigint not null,
  ordinal integer not null,
  column_id text,
  code text not null,
  text_zh text not null,
  text_en text not null,
  cell text,
  primary key (jurisdiction, import_id, row_number, ordinal)
);

-- Which parts of the demonstration are loaded, so that a start after a crash goes on where it was.
create table demonstration_part (
  jurisdiction text not null,
  part text not null,
  loaded_at timestamptz not null,
  primary key (jurisdiction, part)
);

grant usage on schema public to kechuang_app;
grant select on account to kechuang_app;
grant select, insert, update, delete on draft to kechuang_app;
grant select, insert, update on case_file to kechuang_app;
grant select, insert on case_event to kechuang_app;
grant select, insert on answered_request to kechuang_app;
grant select, insert, update on number_series to kechuang_app;
grant select, insert on issued_certificate to kechuang_app;
grant update (state, content) on issued_certificate to kechuang_app;
grant select, insert on log_leaf, log_checkpoint to kechuang_app;
grant select, insert, update on import_run to kechuang_app;
grant select, insert on import_change, import_error to kechuang_app;

alter table account enable row level security;
alter table draft enable row level security;
alter table case_file enable row level security;
alter table case_event enable row level security;
alter table answered_request enable row level security;
alter table number_series enable row level security;
alter table issued_certificate enable row level security;
alter table log_leaf enable row level security;
alter table log_checkpoint enable row level security;
alter table import_run enable row level security;
alter table import_change enable row level security;
alter table import_error enable row level security;

create policy account_reader on account using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or id = (select current_setting('app.account', true))));

create policy draft_owner on draft using (
  jurisdiction = (select reader_jurisdiction())
  and account = (select current_setting('app.account', true)));

create policy case_reader on case_file using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or party = any ((select reader_parties())::text[])));

create policy event_reader on case_event using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or party = any ((select reader_parties())::text[])));

create policy request_owner on answered_request using (
  jurisdiction = (select reader_jurisdiction())
  and account = (select current_setting('app.account', true)));

create policy series_staff on number_series using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));

-- Anyone may ask whether a certificate is genuine; what is shown is chosen by the engine.
create policy certificate_reader on issued_certificate for select using (
  jurisdiction = (select reader_jurisdiction()));
create policy certificate_writer on issued_certificate for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy certificate_change on issued_certificate for update using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));

create policy leaf_reader on log_leaf using (jurisdiction = (select reader_jurisdiction()));
create policy checkpoint_reader on log_checkpoint using (jurisdiction = (select reader_jurisdiction()));

create policy import_staff on import_run using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy change_staff on import_change using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy error_staff on import_error using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
