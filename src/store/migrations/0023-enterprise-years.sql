-- What the conditions of recognition ask of an enterprise beyond its newest year: figures of three
-- fiscal years, where its income comes from, and which recognitions it holds. All may be missing.
alter table enterprise add column fiscal_years text;
alter table enterprise add column revenue_second_year bigint;
alter table enterprise add column revenue_first_year bigint;
alter table enterprise add column rd_spending_second_year bigint;
alter table enterprise add column rd_spending_first_year bigint;
alter table enterprise add column rd_in_china bigint;
alter table enterprise add column net_assets_second_year bigint;
alter table enterprise add column net_assets_first_year bigint;
alter table enterprise add column gross_income bigint;
alter table enterprise add column non_taxable_income bigint;
alter table enterprise add column high_tech_income bigint;
alter table enterprise add column main_product_income bigint;
alter table enterprise add column taxable_income bigint;
alter table enterprise add column owns_core_rights boolean;
alter table enterprise add column hnte_field text;
alter table enterprise add column hnte_valid_until date;
alter table enterprise add column tech_sme_year integer;
