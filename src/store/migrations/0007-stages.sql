-- Stages: where a case stands in its procedure, whose authority takes part, when silence speaks.

-- Whose people an account belongs to; 'bureau' is the bureau itself.
alter table account add column authority text not null default 'bureau';

create function reader_authority() returns text language sql stable
  as $$ select coalesce(nullif(current_setting('app.authority', true), ''), 'bureau') $$;

alter table case_file
  -- Open stages with their clocks, branches and what ended: a projection of the events like the rest.
  add column position jsonb,
  -- Ids of the authorities that act somewhere in the procedure of the case.
  add column authorities text[] not null default '{bureau}',
  -- The first last day after which the law lets silence speak.
  add column silent_on date;

create index case_file_silence on case_file (jurisdiction, silent_on) where silent_on is not null;
create index case_file_open on case_file (jurisdiction, due_on) where closed_on is null;

-- A project that was stopped may be applied for again.
drop index case_file_once;
create unique index case_file_once on case_file (jurisdiction, service, once_key)
  where state not in ('declined', 'withdrawn', 'refused', 'annulled', 'terminated');

-- Each decision of a case may give a certificate of its own.
drop index issued_certificate_case;
create unique index issued_certificate_case on issued_certificate (jurisdiction, case_id, certificate);

-- People of another authority see the cases their authority takes part in, and nothing else.
create or replace function reader_is_staff() returns boolean language sql stable
  as $$ select current_setting('app.role', true)
      in ('officer', 'head', 'supervisor', 'administrator', 'timer')
    and coalesce(nullif(current_setting('app.authority', true), ''), 'bureau') = 'bureau' $$;
create function reader_is_official() returns boolean language sql stable
  as $$ select current_setting('app.role', true)
    in ('officer', 'head', 'supervisor', 'administrator', 'timer') $$;

drop policy case_reader on case_file;
create policy case_reader on case_file using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff())
    or party = any ((select reader_parties())::text[])
    or ((select reader_is_official()) and (select reader_authority()) = any (authorities))));

drop policy event_reader on case_event;
create policy event_reader on case_event using (
  jurisdiction = (select reader_jurisdiction())
  and ((select reader_is_staff())
    or party = any ((select reader_parties())::text[])
    or ((select reader_is_official()) and exists (
      select 1 from case_file c where c.jurisdiction = case_event.jurisdiction
        and c.id = case_event.case_id))));

-- A decision of another authority may give a certificate, and takes its number.
drop policy series_staff on number_series;
create policy series_official on number_series using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_official()));
drop policy certificate_writer on issued_certificate;
create policy certificate_writer on issued_certificate for insert with check (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_official()));
