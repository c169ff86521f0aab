-- Technology brought in from outside: the domestic buyer registers the contract, and the seller has no
-- credit code. Where the seller is, is empty for the sellers of this city.
alter table technology_contract alter column seller_code drop not null;
alter table technology_contract add column seller_region text;
alter table technology_contract add check (
  seller_code is not null or coalesce(seller_region, '') in ('hk-macao-taiwan', 'abroad'));
