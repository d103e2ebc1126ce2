-- What was published of the log stays as it was published.
do $$
declare
  kept text;
begin
  foreach kept in array array['log_tiles', 'checkpoints', 'cosignatures', 'log_keys'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_kept_whole', kept);
  end loop;
end $$;
--> statement-breakpoint
-- A checkpoint speaks of entries that are there, and of more than the one before it.
create function check_checkpoint() returns trigger language plpgsql as $$
begin
  if new.size > (select size from log_state where id = 1) or exists (select from checkpoints where size >= new.size) then
    raise exception 'checkpoint % is refused: it does not continue what was published', new.size using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checkpoints_continue before insert on checkpoints for each row execute function check_checkpoint();
--> statement-breakpoint
-- The length of an entry is published in two bytes.
alter table entries add constraint entries_fit check (octet_length(bytes) <= 65535);
