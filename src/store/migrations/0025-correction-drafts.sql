-- What an applicant has written so far of a correction that is asked for. It belongs to one request
-- for correction (the how-many-eth of the case) and to the account that writes it.
create table correction_draft (
  jurisdiction text not null,
  case_id text not null,
  correction integer not null,
  account text not null,
  rev integer not null default 1,
  answers jsonb not null,
  -- Hashes of files the applicant means to take back.
  without_files jsonb not null default '[]',
  updated_at timestamptz not null,
  primary key (jurisdiction, case_id, correction, account),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id)
);

grant select, insert, update, delete on correction_draft to kechuang_app;

alter table correction_draft enable row level security;

create policy correction_draft_owner on correction_draft using (
  jurisdiction = (select reader_jurisdiction())
  and account = (select current_setting('app.account', true)));
