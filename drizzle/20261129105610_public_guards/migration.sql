-- A row that is filled in and never changed: what is said stays as it was said, what was open is said once. The columns named may change.
create function fill_once() returns trigger language plpgsql as $$
declare
  field record;
  fresh jsonb := to_jsonb(new);
begin
  if tg_op = 'UPDATE' then
    for field in select key, value from jsonb_each(to_jsonb(old)) loop
      if field.value <> 'null'::jsonb and fresh -> field.key is distinct from field.value and field.key <> all (tg_argv) then
        raise exception 'the column % of % is said already', field.key, tg_table_name using errcode = '42501';
      end if;
    end loop;
    return new;
  end if;
  raise exception '% on % is refused', tg_op, tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger contacts_kept before update or delete on contacts for each row execute function fill_once('-');
--> statement-breakpoint
create trigger warnings_kept before update or delete on warnings for each row execute function fill_once('version');
--> statement-breakpoint
create trigger advertisements_kept before update or delete on advertisements for each row execute function fill_once('version');
--> statement-breakpoint
-- The address of somebody who reported an error is forgotten with the answer.
create trigger error_reports_kept before update or delete on error_reports for each row execute function fill_once('version', 'email');
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['warning_names', 'warning_corrections', 'warning_evidence', 'seals'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_kept', kept);
  end loop;
  foreach kept in array array['contacts', 'warnings', 'advertisements', 'error_reports', 'warning_names', 'warning_corrections', 'warning_evidence', 'seals'] loop
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_kept_whole', kept);
  end loop;
end $$;
