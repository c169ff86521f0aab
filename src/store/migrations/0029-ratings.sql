-- Ratings of cases that are over (好差评): one line a case, a projection of its events. Nothing that
-- was said can be changed or taken away; only the answer to a bad rating moves.
create table case_rating (
  jurisdiction text not null,
  case_id text not null,
  service text not null,
  level text not null,
  bad boolean not null,
  rated_on date not null,
  -- 'none' asks nothing; 'excluded' was wrong or malicious and does not count.
  stage text not null check (stage in ('none', 'open', 'appealed', 'closed', 'excluded')),
  due_on date,
  due_provisional boolean not null default false,
  outcome text,
  called_back_on date,
  closed_on date,
  primary key (jurisdiction, case_id),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id),
  check (bad = (stage <> 'none')),
  check ((stage in ('closed', 'excluded')) = (closed_on is not null))
);
create index case_rating_open on case_rating (jurisdiction, due_on, case_id)
  where stage in ('open', 'appealed');
create index case_rating_service on case_rating (jurisdiction, service, rated_on);

alter table case_rating enable row level security;
-- Whoever sees the case sees its rating; the applicant gives it, the bureau answers.
create policy case_rating_reader on case_rating for select using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff()) or exists (select 1 from case_file c
    where c.jurisdiction = case_rating.jurisdiction and c.id = case_rating.case_id)));
create policy case_rating_give on case_rating for insert with check (
  jurisdiction = (select reader_jurisdiction()) and stage in ('none', 'open')
  and exists (select 1 from case_file c where c.jurisdiction = case_rating.jurisdiction
    and c.id = case_rating.case_id and c.party = any ((select reader_parties())::text[])));
create policy case_rating_answer on case_rating for update using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
grant select, insert on case_rating to kechuang_app;
grant update (stage, due_on, due_provisional, outcome, called_back_on, closed_on)
  on case_rating to kechuang_app;
