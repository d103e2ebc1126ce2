-- An extract is issued once and never changed; a key is named once.
do $$
declare
  kept text;
begin
  foreach kept in array array['extracts', 'code_keys'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_kept_whole', kept);
  end loop;
end $$;
--> statement-breakpoint
-- No paper that the public log does not tell of: its entry names this serial, this licence, this cause and this code.
create function check_extract() returns trigger language plpgsql as $$
declare
  told jsonb;
begin
  select convert_from(bytes, 'UTF8')::jsonb into told from entries where index = new.entry;
  if told is null
    or told ->> 'type' is distinct from 'extract-issued'
    or told ->> 'extract' is distinct from new.serial
    or told ->> 'issuedFor' is distinct from new.issued_for
    or told ->> 'code' is distinct from new.code
    or told ->> 'licence' is distinct from (select number from licences where id = new.licence_id)
  then
    raise exception 'the extract % is refused: its entry does not tell of it', new.serial using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger extracts_told before insert on extracts for each row execute function check_extract();
--> statement-breakpoint
-- An extract for a grant or a variation comes with what a head granted on the application it names: there are never more of them than decisions.
create function check_extract_cause() returns trigger language plpgsql as $$
begin
  if new.application_id is not null and not exists (
    select from decisions where application_id = new.application_id and outcome = 'grant' and decided_by = new.issued_by
  ) then
    raise exception 'the extract % is refused: nobody granted what it is for', new.serial using errcode = '42501';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger extracts_caused after insert on extracts
  deferrable initially deferred for each row execute function check_extract_cause();
