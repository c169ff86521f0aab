-- Whether the records of a city are synthetic. Written once, when the database is new; a city with
-- real records never becomes a demonstration.
create table city_kind (
  jurisdiction text primary key,
  kind text not null check (kind in ('demonstration', 'real')),
  since timestamptz not null
);

-- Databases from before this table: what began to load a demonstration is one, all else is real.
insert into city_kind (jurisdiction, kind, since)
  select jurisdiction, 'demonstration', min(loaded_at) from demonstration_part group by jurisdiction;
insert into city_kind (jurisdiction, kind, since)
  select distinct jurisdiction, 'real', now() from account on conflict do nothing;

grant select on city_kind to kechuang_app;
alter table city_kind enable row level security;
create policy city_kind_reader on city_kind for select using (
  jurisdiction = (select reader_jurisdiction()));
