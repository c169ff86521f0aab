-- What others published is a number; anything else has come in by hand and is kept as it was found.
alter table external_statistic add constraint external_statistic_value_number
  check (value ~ '^-?[0-9]+([.][0-9]+)?$') not valid;
