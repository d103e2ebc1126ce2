-- A measure may change once, as before; with the decision comes why the head decided so. A proposal that is taken back is decided by nobody and not upheld;
-- what one officer took at once is never taken back.
create or replace function keep_measure() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.decided_at is null and new.decided_at is not null
    and to_jsonb(new) - array['decided_by', 'decided_at', 'upheld', 'ruling_reasons', 'effective_from', 'effective_until']
      = to_jsonb(old) - array['decided_by', 'decided_at', 'upheld', 'ruling_reasons', 'effective_from', 'effective_until']
    and (new.decided_by is not null or not new.upheld and not new.immediate)
    and (not old.immediate or (
      new.effective_from = old.effective_from and (new.decided_at at time zone 'Europe/Minsk')::date <= old.confirm_by
    ))
  then
    return new;
  end if;
  raise exception '% of measure % is refused', tg_op, old.id using errcode = '42501';
end $$;
--> statement-breakpoint
-- What an examiner wrote on closing a notice is kept as it was written, and it is of a notice that was given.
create trigger closings_kept before update or delete on closings for each row execute function refuse_change();
--> statement-breakpoint
create trigger closings_kept_whole before truncate on closings for each statement execute function refuse_change();
--> statement-breakpoint
create function check_closing() returns trigger language plpgsql as $$
begin
  if not exists (select from measures where id = new.measure_id and measure = 'notice' and upheld) then
    raise exception 'measure % is no notice that was given', new.measure_id using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger closings_of_notice before insert on closings for each row execute function check_closing();
--> statement-breakpoint
create trigger closings_closed_part after insert or update of closed_by on closings
  for each row execute function check_part('closed_by', 'examiner');
