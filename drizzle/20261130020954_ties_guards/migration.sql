-- What an officer has stated about the own ties is never taken back, and names agencies that are there.
create function keep_ties() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and not new.ties @> old.ties then
    raise exception 'a tie that was stated stays' using errcode = 'restrict_violation';
  end if;
  if new.role = 'agency' and cardinality(new.ties) > 0 then
    raise exception 'an agency''s people have no ties to state' using errcode = 'check_violation';
  end if;
  if exists (select from unnest(new.ties) as tie where not exists (select from agencies where id = tie)) then
    raise exception 'a tie is to an agency' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger users_ties before insert or update of ties on users for each row execute function keep_ties();
--> statement-breakpoint
-- No officer acts on an agency that the officer is bound to, whatever the program lets through: no act is done without its event.
create function refuse_tied() returns trigger language plpgsql as $$
begin
  if exists (select from users where id = new.actor_id and new.agency_id = any (ties)) then
    raise exception 'an officer with a tie to the agency' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger events_untied before insert on events for each row
when (new.actor_id is not null and new.agency_id is not null and new.actor_role not in ('agency', 'administrator') and new.type <> 'tie-stated')
execute function refuse_tied();
