-- Random re-checks by the supervisor: which decided cases were drawn, from which, by which seed, and
-- what was found. The seed follows from a signed checkpoint, so that anyone can draw again.
create table recheck (
  jurisdiction text not null,
  id text not null,
  -- Null for all services.
  service text,
  -- Days of decision, both included.
  from_on date not null,
  to_on date not null,
  size integer not null check (size > 0),
  population integer not null check (population >= size),
  -- Of the ids drawn from, in order, each with a line feed.
  population_sha256 text not null,
  log_size bigint not null,
  log_root text not null,
  drawn_by text not null,
  drawn_at timestamptz not null,
  primary key (jurisdiction, id),
  check (to_on >= from_on)
);
create table recheck_case (
  jurisdiction text not null,
  recheck text not null,
  case_id text not null,
  -- In the order of the draw.
  ordinal integer not null,
  -- Null until checked; a projection of the event of the case.
  finding text check (finding in ('sound', 'flawed')),
  found_on date,
  primary key (jurisdiction, recheck, case_id),
  foreign key (jurisdiction, recheck) references recheck (jurisdiction, id),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id),
  check ((finding is null) = (found_on is null))
);
create index recheck_case_case on recheck_case (jurisdiction, case_id);

alter table recheck enable row level security;
alter table recheck_case enable row level security;
create policy recheck_reader on recheck for select using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy recheck_draw on recheck for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_role()) = 'supervisor');
create policy recheck_case_reader on recheck_case for select using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy recheck_case_draw on recheck_case for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_role()) = 'supervisor');
create policy recheck_case_find on recheck_case for update using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_role()) = 'supervisor');
-- A draw is never changed or taken back.
grant select, insert on recheck, recheck_case to kechuang_app;
grant update (finding, found_on) on recheck_case to kechuang_app;
