-- Texts of projects as compared by the duplicate check, and what is kept of each for comparing.

-- Wording of the form, learned from the texts; marks hold only for the version they were made with.
create table project_text_form (
  jurisdiction text not null,
  service text not null,
  version text not null,
  hashes bytea not null,
  -- Texts there were when it was learned: with twice as many it is learned again.
  texts integer not null,
  learned_at timestamptz not null,
  primary key (jurisdiction, service, version)
);

create table project_text (
  jurisdiction text not null,
  -- The case whose application it is, and the revision it was taken from.
  case_id text not null,
  service text not null,
  rev integer not null,
  text text not null,
  -- When it was taken, or marked anew: what a process has not seen yet is found by it.
  taken_at timestamptz not null,
  -- '' until it is marked.
  form_version text not null,
  signature bytea not null,
  fingerprints bytea not null,
  primary key (jurisdiction, case_id),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id)
);
create index project_text_taken on project_text (jurisdiction, service, taken_at, case_id);

grant select, insert, update on project_text_form to kechuang_app;
grant select, insert, update on project_text to kechuang_app;

alter table project_text_form enable row level security;
alter table project_text enable row level security;

-- Proposals of others are business secrets: only staff compares them.
create policy project_text_form_staff on project_text_form using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy project_text_staff on project_text using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
