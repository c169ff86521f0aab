-- Texts of projects as compared by the duplicate check, and what is kept of each for comparing.

-- Wording of the form, learned from the texts; marks hold only for the version they were made with.
create table project_text_form (
  jurisdiction text not null,
  version text not null,
  hashes bytea not null,
  primary key (jurisdiction, version)
);

create table project_text (
  jurisdiction text not null,
  project_id text not null,
  text text not null,
  form_version text not null,
  signature bytea not null,
  fingerprints bytea not null,
  primary key (jurisdiction, project_id)
);

grant select, insert on project_text_form to kechuang_app;
grant select, insert, update, delete on project_text to kechuang_app;

alter table project_text_form enable row level security;
alter table project_text enable row level security;

-- Proposals of others are business secrets: only staff compares them.
create policy project_text_form_staff on project_text_form using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy project_text_staff on project_text using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
