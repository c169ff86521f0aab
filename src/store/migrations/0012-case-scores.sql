-- What a review gave a case: the number by which a round ranks it, and what decides between equals.
-- A projection of the event that ended the review.
create table case_score (
  jurisdiction text not null,
  case_id text not null,
  -- Id of the stage that gave the score.
  stage text not null,
  -- Rounded for lists; never compared.
  score numeric(20, 6) not null,
  -- The same without rounding: '1281/15'. What ranks.
  exact text not null check (exact ~ '^-?[0-9]+/[1-9][0-9]*$'),
  -- What decides between equals, first first, each as exact as the score.
  ties jsonb not null default '[]',
  primary key (jurisdiction, case_id, stage),
  foreign key (jurisdiction, case_id) references case_file (jurisdiction, id)
);

alter table case_score enable row level security;
-- Officials who see the case see its score; an applicant reads it from the result that was announced.
create policy case_score_official on case_score using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_official())
  and exists (select 1 from case_file c
    where c.jurisdiction = case_score.jurisdiction and c.id = case_score.case_id));
grant select, insert, update on case_score to kechuang_app;
