-- Files people hand in. The content lies in the file store under its hash; here is who handed in
-- what, and for which document. A file is seen by exactly those who see its case or its draft.

-- Content that is kept. Written by the owner alone: what a reader may see is told by the two
-- tables below, which carry the same rules as drafts and cases.
create table stored_file (
  jurisdiction text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  -- When it was last handed in; counts for the day on which it may be removed.
  last_at timestamptz not null,
  primary key (jurisdiction, sha256)
);
create index stored_file_old on stored_file (jurisdiction, last_at);

-- What was handed in for a draft, or for the correction of a case, and is not yet filed.
create table draft_evidence (
  jurisdiction text not null,
  id text not null,
  account text not null,
  draft text,
  case_id text,
  evidence text not null,
  -- Null: the document is handed in on paper at the counter.
  sha256 text,
  name text,
  size bigint,
  media_type text,
  added_at timestamptz not null,
  primary key (jurisdiction, id),
  foreign key (jurisdiction, draft) references draft (jurisdiction, id) on delete cascade,
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id),
  check ((draft is null) <> (case_id is null)),
  check ((sha256 is null) = (name is null))
);
create unique index draft_evidence_draft
  on draft_evidence (jurisdiction, draft, evidence, coalesce(sha256, '')) where draft is not null;
create unique index draft_evidence_case
  on draft_evidence (jurisdiction, case_id, account, evidence, coalesce(sha256, ''))
  where case_id is not null;
create index draft_evidence_content on draft_evidence (jurisdiction, sha256);

-- The files of each event of a case; never changed. The event itself names them too.
create table case_evidence (
  jurisdiction text not null,
  case_id text not null,
  rev integer not null,
  ordinal integer not null,
  party text not null,
  evidence text not null,
  sha256 text not null,
  name text not null,
  size bigint not null,
  media_type text not null,
  primary key (jurisdiction, case_id, rev, ordinal)
);
create index case_evidence_content on case_evidence (jurisdiction, sha256);

grant select, insert, delete on draft_evidence to kechuang_app;
grant select, insert on case_evidence to kechuang_app;

alter table stored_file enable row level security;
alter table draft_evidence enable row level security;
alter table case_evidence enable row level security;

create policy draft_evidence_owner on draft_evidence using (
  jurisdiction = (select reader_jurisdiction())
  and account = (select current_setting('app.account', true)));

create policy case_evidence_reader on case_evidence using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or party = any ((select reader_parties())::text[])));
