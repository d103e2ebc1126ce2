-- The rows of a licence's life are kept as they were written, like those of the history before it.

do $$
declare
  kept text;
begin
  foreach kept in array array['renewals', 'letters', 'findings', 'payments', 'inspection_photos', 'relation_views'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_kept', kept);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_kept_whole', kept);
  end loop;
end $$;
--> statement-breakpoint
alter table applications add constraint applications_licence foreign key (licence_id) references licences (id);
--> statement-breakpoint
alter table measures add constraint measures_follows foreign key (follows) references measures (id);
--> statement-breakpoint
-- The public events of before are told which entry of the log is theirs: of one kind and moment, each in its turn.
alter table events disable trigger events_kept;
--> statement-breakpoint
update events set entry = logged.index
from (
  select seq, type, at, row_number() over (partition by type, at order by seq) as turn from events where audience = 'public'
) told
join (
  select index, entry ->> 'type' as type, (entry ->> 'at')::timestamptz as at,
    row_number() over (partition by entry ->> 'type', entry ->> 'at' order by index) as turn
  from (select index, convert_from(bytes, 'UTF8')::jsonb as entry from entries) read
) logged using (type, at, turn)
where told.seq = events.seq;
--> statement-breakpoint
alter table events enable trigger events_kept;
--> statement-breakpoint
alter table events add constraint events_entry foreign key (entry) references entries (index);
--> statement-breakpoint
-- A measure is against a partner or a branch of its own licence, and follows a measure of that licence against the same.
create function check_measure() returns trigger language plpgsql as $$
begin
  if new.item_id is not null and not exists (
    select from scope_items where id = new.item_id and licence_id = new.licence_id and what in ('partner', 'branch')
  ) or new.follows is not null and not exists (
    select from measures where id = new.follows and licence_id = new.licence_id and item_id is not distinct from new.item_id
  ) then
    raise exception 'measure % is against what is not of its licence', new.id using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger measures_of_licence before insert on measures for each row execute function check_measure();
--> statement-breakpoint
-- A measure may change once: from proposed to decided. What one officer took at once keeps the day it began, and is decided before it lapses.
create or replace function keep_measure() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.decided_at is null and new.decided_at is not null
    and to_jsonb(new) - array['decided_by', 'decided_at', 'upheld', 'effective_from', 'effective_until']
      = to_jsonb(old) - array['decided_by', 'decided_at', 'upheld', 'effective_from', 'effective_until']
    and (not old.immediate or (
      new.effective_from = old.effective_from and (new.decided_at at time zone 'Europe/Minsk')::date <= old.confirm_by
    ))
  then
    return new;
  end if;
  raise exception '% of measure % is refused', tg_op, old.id using errcode = '42501';
end $$;
--> statement-breakpoint
-- A row that changes once: while its `open` column is null, and only in the columns named after it.
create function change_once() returns trigger language plpgsql as $$
declare
  open_column text := tg_argv[0];
  changing text[] := tg_argv[1:];
begin
  if tg_op = 'UPDATE' and to_jsonb(old) ->> open_column is null and to_jsonb(new) ->> open_column is not null
    and to_jsonb(new) - changing - open_column = to_jsonb(old) - changing - open_column
  then
    return new;
  end if;
  raise exception '% on % is refused: its rows change once', tg_op, tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger scope_items_kept before update or delete on scope_items
  for each row execute function change_once('until', 'ended_by');
--> statement-breakpoint
create trigger reviews_kept before update or delete on reviews
  for each row execute function change_once('decided_at', 'outcome', 'reasons', 'decided_by', 'effective_from', 'new_until', 'advice');
--> statement-breakpoint
create trigger conclusions_kept before update or delete on conclusions
  for each row execute function change_once('given_at', 'outcome', 'reasons', 'given_by');
--> statement-breakpoint
create trigger law_changes_kept before update or delete on law_changes
  for each row execute function change_once('decided_at', 'decided_by', 'upheld', 'issue');
--> statement-breakpoint
-- An inspection may be planned anew until it is completed.
create function keep_inspection() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.completed_at is null
    and (new.agency_id, new.region, new.application_id, new.licence_id, new.reason, new.edition, new.ordered_by, new.ordered_at)
      is not distinct from (old.agency_id, old.region, old.application_id, old.licence_id, old.reason, old.edition, old.ordered_by, old.ordered_at)
  then
    return new;
  end if;
  raise exception '% of inspection % is refused', tg_op, old.id using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger inspections_kept before update or delete on inspections for each row execute function keep_inspection();
--> statement-breakpoint
-- What was photographed belongs to the visit: nothing is added to a completed inspection.
create function refuse_late_photo() returns trigger language plpgsql as $$
begin
  if exists (select from inspections where id = new.inspection_id and completed_at is not null) then
    raise exception 'inspection % is completed', new.inspection_id using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger inspection_photos_in_time before insert on inspection_photos for each row execute function refuse_late_photo();
--> statement-breakpoint
do $$
declare
  kept text;
begin
  foreach kept in array array['scope_items', 'reviews', 'conclusions', 'law_changes', 'inspections', 'measures', 'applications', 'documents'] loop
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_kept_whole', kept);
  end loop;
end $$;
--> statement-breakpoint
-- A refused application opens again only when a review set its refusal aside; then the case goes on where its examination was.
create or replace function keep_application() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.sent_at is null then
      return old;
    end if;
  elsif (new.agency_id, new.kind, new.purpose, new.licence_id, new.created_by, new.created_at)
      is not distinct from (old.agency_id, old.kind, old.purpose, old.licence_id, old.created_by, old.created_at)
    and (old.sent_at is null or (new.number, new.edition, new.sent_at) is not distinct from (old.number, old.edition, old.sent_at))
    and (old.accepted_at is null or new.accepted_at is not distinct from old.accepted_at)
    and (old.assessed_at is null or new.assessed_at is not distinct from old.assessed_at)
    and new.version = old.version + 1
    and (
      old.state not in ('granted', 'refused', 'withdrawn')
      or old.state = 'refused' and new.state = 'accepted' and new.reopened_at is not null and exists (
        select from reviews join decisions on decisions.id = reviews.decision_id
        where decisions.application_id = old.id and decisions.decided_at = old.decided_at and reviews.outcome = 'set-aside'
      )
    )
  then
    return new;
  end if;
  raise exception 'this change of application % is refused', old.id using errcode = '42501';
end $$;
--> statement-breakpoint
-- Who decides on a review had no part in the decision under review, whatever the row says of it.
create function check_review() returns trigger language plpgsql as $$
declare
  decider uuid;
  preparer uuid;
begin
  if new.measure_id is not null then
    select decided_by, proposed_by into decider, preparer from measures where id = new.measure_id;
  else
    select decided_by, recommended_by into decider, preparer from decisions where id = new.decision_id;
  end if;
  if tg_op = 'INSERT' and new.first_decider is distinct from coalesce(decider, preparer) then
    raise exception 'review % names another as the one who decided first', new.id using errcode = '42501';
  end if;
  if new.decided_by = decider or new.decided_by = preparer then
    raise exception 'review % is decided by one who had a part in the first decision', new.id using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger reviews_first_decider before insert or update on reviews for each row execute function check_review();
--> statement-breakpoint
-- A case that opened again because its refusal was set aside is decided by another head than the one whose refusal that was.
create function check_decision() returns trigger language plpgsql as $$
begin
  if exists (
    select from reviews join decisions on decisions.id = reviews.decision_id
    where decisions.application_id = new.application_id and reviews.outcome = 'set-aside' and reviews.first_decider = new.decided_by
  ) then
    raise exception 'decision % is taken by one whose refusal was set aside', new.id using errcode = '42501';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decisions_other_head before insert on decisions for each row execute function check_decision();
