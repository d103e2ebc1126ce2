-- What the register's history rests on: rows that nobody can change, whatever program or person is connected.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: its rows are kept as they were written', tg_op, tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'events', 'entries', 'submissions', 'submission_documents', 'questions', 'answers', 'answer_documents',
    'recommendations', 'decisions', 'licences'
  ] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_kept_whole', kept);
  end loop;
end $$;
--> statement-breakpoint
-- An application that was sent keeps its number, its agency, its kind and its edition; one that ended stays as it ended; none is deleted once sent.
create function keep_application() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.sent_at is null then
      return old;
    end if;
  elsif old.state not in ('granted', 'refused', 'withdrawn')
    and (new.agency_id, new.kind, new.purpose, new.created_by, new.created_at)
      is not distinct from (old.agency_id, old.kind, old.purpose, old.created_by, old.created_at)
    and (old.sent_at is null or (new.number, new.edition, new.sent_at) is not distinct from (old.number, old.edition, old.sent_at))
    and (old.accepted_at is null or new.accepted_at is not distinct from old.accepted_at)
    and new.version = old.version + 1
  then
    return new;
  end if;
  raise exception 'this change of application % is refused', old.id using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger applications_kept before update or delete on applications for each row execute function keep_application();
--> statement-breakpoint
-- A document's row may change once: to say when the agency took it away.
create function keep_document() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.removed_at is null and to_jsonb(new) - 'removed_at' = to_jsonb(old) - 'removed_at' then
    return new;
  end if;
  raise exception '% of document % is refused', tg_op, old.id using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger documents_kept before update or delete on documents for each row execute function keep_document();
--> statement-breakpoint
-- A measure may change once: from proposed to decided.
create function keep_measure() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.decided_at is null and new.decided_at is not null
    and to_jsonb(new) - array['decided_by', 'decided_at', 'upheld', 'effective_from', 'effective_until']
      = to_jsonb(old) - array['decided_by', 'decided_at', 'upheld', 'effective_from', 'effective_until']
  then
    return new;
  end if;
  raise exception '% of measure % is refused', tg_op, old.id using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger measures_kept before update or delete on measures for each row execute function keep_measure();
--> statement-breakpoint
insert into log_state (id, size) values (1, 0);
--> statement-breakpoint
-- The one way into the public log. The lock on the single row of log_state makes writers stand in line, so indexes have no gap;
-- the leaf hash is RFC 6962's: SHA-256 over a zero byte and the entry's bytes.
create function append_entry(entry bytea, salt bytea, private_part bytea) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  position bigint;
begin
  update log_state set size = size + 1 where id = 1 returning size - 1 into strict position;
  insert into entries (index, bytes, leaf_hash) values (position, entry, sha256('\x00'::bytea || entry));
  if private_part is not null then
    insert into entry_secrets (index, salt, bytes) values (position, salt, private_part);
  end if;
  return position;
end $$;
--> statement-breakpoint
-- Even a direct INSERT cannot leave a gap, take a place twice or carry a wrong hash.
create function check_entry() returns trigger language plpgsql as $$
begin
  if new.index <> (select size - 1 from log_state where id = 1) or new.leaf_hash <> sha256('\x00'::bytea || new.bytes) then
    raise exception 'entry % is refused: it does not continue the log', new.index using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger entries_continue before insert on entries for each row execute function check_entry();
--> statement-breakpoint
-- The log's size only ever grows by one entry at a time.
create function keep_log_state() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.id = old.id and new.size = old.size + 1 then
    return new;
  end if;
  raise exception '% of the log''s size is refused', tg_op using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger log_state_kept before update or delete on log_state for each row execute function keep_log_state();
