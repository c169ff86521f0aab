-- Rows an import brought in newly, noted piece by piece: a row of its own for each cost as much as
-- the row it noted. Rows an import changed are still noted one by one, with what they were.
create table import_insertion (
  jurisdiction text not null,
  import_id text not null,
  piece integer not null,
  row_keys text[] not null,
  primary key (jurisdiction, import_id, piece)
);
insert into import_insertion (jurisdiction, import_id, piece, row_keys)
  select jurisdiction, import_id, 0, array_agg(row_key order by row_key) from import_change
  where previous is null group by jurisdiction, import_id;
delete from import_change where previous is null;
alter table import_change alter column previous set not null;

grant select, insert on import_insertion to kechuang_app;
alter table import_insertion enable row level security;
create policy insertion_staff on import_insertion using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));

-- No list or figure is quicker with these: rows of a district come soon enough in the order of the
-- key, and a day is asked for over most of the table. Every row that is stored paid for them.
drop index enterprise_district;
drop index enterprise_entered;
