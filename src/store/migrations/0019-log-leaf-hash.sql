-- Anyone may ask by its hash whether an event is in the signed log.
create index log_leaf_hash on log_leaf (jurisdiction, hash);
