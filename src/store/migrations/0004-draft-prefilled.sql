-- What the bureau already knew when a draft was started, so that the form can go on saying so.
alter table draft add column prefilled jsonb not null default '{}';
