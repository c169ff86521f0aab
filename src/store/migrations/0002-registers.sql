-- Registers: what the bureau keeps, in typed columns. Names follow the declarations.

create table enterprise (
  jurisdiction text not null,
  credit_code text not null,
  name text not null,
  district text not null,
  industry text,
  size text,
  status text not null,
  founded_on date,
  entered_on date not null,
  left_on date,
  address text,
  registered_capital bigint,
  figures_year integer,
  revenue bigint,
  rd_spending bigint,
  total_assets bigint,
  net_assets bigint,
  staff bigint,
  rd_staff bigint,
  invention_patents bigint,
  utility_models bigint,
  software_copyrights bigint,
  rev integer not null default 1,
  source_kind text not null check (source_kind in ('import', 'case', 'generator', 'officer')),
  source_id text not null,
  primary key (jurisdiction, credit_code)
);
create index enterprise_district on enterprise (jurisdiction, district, credit_code);
create index enterprise_entered on enterprise (jurisdiction, entered_on);
create index enterprise_revenue on enterprise (jurisdiction, revenue, credit_code);
create index enterprise_name on enterprise (jurisdiction, name);

create table technology_contract (
  jurisdiction text not null,
  number text not null,
  name text not null,
  category text not null,
  subtype text,
  field text,
  ip_type text,
  objective text,
  programme text,
  seller_code text not null,
  seller_name text not null,
  seller_district text,
  seller_type text,
  buyer_name text not null,
  buyer_code text,
  buyer_type text,
  buyer_region text,
  signed_on date,
  registered_on date not null,
  total_amount bigint not null check (total_amount >= 0),
  technology_amount bigint not null,
  state text not null,
  rev integer not null default 1,
  source_kind text not null check (source_kind in ('import', 'case', 'generator', 'officer')),
  source_id text not null,
  primary key (jurisdiction, number),
  check (technology_amount between 0 and total_amount)
);
create index technology_contract_registered
  on technology_contract (jurisdiction, registered_on, number);
create index technology_contract_seller on technology_contract (jurisdiction, seller_code);
create index technology_contract_source on technology_contract (jurisdiction, source_kind, source_id);

create table external_statistic (
  jurisdiction text not null,
  series text not null,
  entity text not null,
  year integer not null,
  value text not null,
  unit text not null,
  source text not null,
  published_on date not null,
  rev integer not null default 1,
  source_kind text not null check (source_kind in ('import', 'case', 'generator', 'officer')),
  source_id text not null,
  primary key (jurisdiction, series, entity, year)
);

grant select, insert, update, delete on enterprise, technology_contract, external_statistic
  to kechuang_app;

alter table enterprise enable row level security;
alter table technology_contract enable row level security;
alter table external_statistic enable row level security;

-- The registers are readable in part by everybody: which columns, the engine chooses by role.
create policy enterprise_read on enterprise for select using (
  jurisdiction = (select reader_jurisdiction()));
create policy technology_contract_read on technology_contract for select using (
  jurisdiction = (select reader_jurisdiction()));
create policy external_statistic_read on external_statistic for select using (
  jurisdiction = (select reader_jurisdiction()));

create policy enterprise_write on enterprise using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy technology_contract_write on technology_contract using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
create policy external_statistic_write on external_statistic using (
  jurisdiction = (select reader_jurisdiction()) and (select reader_is_staff()));
