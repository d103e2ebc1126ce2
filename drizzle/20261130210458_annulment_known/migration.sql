-- The check that the migration before it added.
alter table measures validate constraint measures_known;
