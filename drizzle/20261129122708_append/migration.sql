-- The one way into the public log takes many entries at once: one lock and one step of the size for all of them, however many an import brings.
drop trigger entries_continue on entries;
--> statement-breakpoint
drop function check_entry();
--> statement-breakpoint
drop function append_entry(bytea, bytea, bytea);
--> statement-breakpoint
-- The lock on the single row of log_state makes writers stand in line, so indexes have no gap; the leaf hash is RFC 6962's: SHA-256 over a
-- zero byte and the entry's bytes. Returns the index of the first; the others follow it.
create function append_entries(list bytea[], salts bytea[], private_parts bytea[]) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first bigint;
begin
  if cardinality(list) = 0 then
    return null;
  end if;
  update log_state set size = size + cardinality(list) where id = 1 returning size - cardinality(list) into strict first;
  insert into entries (index, bytes, leaf_hash)
    select first + place - 1, entry, sha256('\x00'::bytea || entry) from unnest(list) with ordinality as one (entry, place);
  insert into entry_secrets (index, salt, bytes)
    select first + place - 1, salt, private_part
    from unnest(salts, private_parts) with ordinality as one (salt, private_part, place) where private_part is not null;
  return first;
end $$;
--> statement-breakpoint
-- Even a direct INSERT cannot leave a gap, take a place twice or carry a wrong hash: after each one the log is full up to its size.
create function check_entries() returns trigger language plpgsql as $$
declare
  added record;
begin
  select count(*) as count, min(index) as first, max(index) as last, bool_and(leaf_hash = sha256('\x00'::bytea || bytes)) as fine
    into added from new_entries;
  if added.count > 0 and (
    not added.fine
    or added.last - added.first + 1 <> added.count
    or added.last + 1 <> (select size from log_state where id = 1)
    or added.first <> 0 and not exists (select from entries where index = added.first - 1)
  ) then
    raise exception 'entry % is refused: it does not continue the log', added.first using errcode = '42501';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger entries_continue after insert on entries
  referencing new table as new_entries for each statement execute function check_entries();
--> statement-breakpoint
-- The log's size only ever grows, and by the end of the transaction there is an entry for all of it.
create or replace function keep_log_state() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.id = old.id and new.size > old.size then
    return new;
  end if;
  raise exception '% of the log''s size is refused', tg_op using errcode = '42501';
end $$;
--> statement-breakpoint
create function check_log_state() returns trigger language plpgsql as $$
begin
  if (select size from log_state where id = 1) <> (select coalesce(max(index) + 1, 0) from entries) then
    raise exception 'the log''s size is refused: it is not the number of its entries' using errcode = '42501';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger log_state_true after update on log_state
  deferrable initially deferred for each row execute function check_log_state();
