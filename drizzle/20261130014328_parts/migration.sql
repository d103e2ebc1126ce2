-- Who may have a part in what, whatever program or person is connected: proposing, deciding and vouching are each for accounts of one role that are
-- open at that moment.

-- The first argument is the column that names the person, the others are the roles. After the row, so that its checks speak first.
create function check_part() returns trigger language plpgsql as $$
declare
  person uuid := to_jsonb(new) ->> tg_argv[0];
begin
  if not exists (select from users where id = person and role = any (tg_argv[1:]) and disabled_at is null) then
    raise exception '% of % is refused: % has no such part', tg_argv[0], tg_table_name, person using errcode = '42501', constraint = tg_name;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger submissions_sent_part after insert or update of sent_by on submissions
  for each row execute function check_part('sent_by', 'agency');
--> statement-breakpoint
create trigger recommendations_recommended_part after insert or update of recommended_by on recommendations
  for each row execute function check_part('recommended_by', 'examiner');
--> statement-breakpoint
create trigger decisions_decided_part after insert or update of decided_by on decisions
  for each row execute function check_part('decided_by', 'head');
--> statement-breakpoint
create trigger questions_asked_part after insert or update of asked_by on questions
  for each row execute function check_part('asked_by', 'examiner');
--> statement-breakpoint
create trigger conclusions_requested_part after insert or update of requested_by on conclusions
  for each row execute function check_part('requested_by', 'examiner');
--> statement-breakpoint
create trigger conclusions_given_part after insert or update of given_by on conclusions
  for each row when (new.given_by is not null) execute function check_part('given_by', 'education');
--> statement-breakpoint
create trigger measures_proposed_part after insert or update of proposed_by on measures
  for each row when (new.proposed_by is not null and new.decided_at is null) execute function check_part('proposed_by', 'examiner');
--> statement-breakpoint
create trigger measures_decided_part after insert or update of decided_by on measures
  for each row when (new.decided_by is not null) execute function check_part('decided_by', 'head');
--> statement-breakpoint
create trigger findings_found_part after insert or update of found_by on findings
  for each row execute function check_part('found_by', 'examiner');
--> statement-breakpoint
create trigger reviews_appealed_part after insert or update of lodged_by on reviews
  for each row when (new.origin = 'appeal') execute function check_part('lodged_by', 'agency');
--> statement-breakpoint
create trigger reviews_protested_part after insert or update of lodged_by on reviews
  for each row when (new.origin = 'protest') execute function check_part('lodged_by', 'prosecutor');
--> statement-breakpoint
create trigger reviews_recorded_part after insert or update of lodged_by on reviews
  for each row when (new.origin = 'court') execute function check_part('lodged_by', 'examiner');
--> statement-breakpoint
create trigger reviews_decided_part after insert or update of decided_by on reviews
  for each row when (new.decided_by is not null) execute function check_part('decided_by', 'head');
--> statement-breakpoint
create trigger inspections_ordered_part after insert or update of ordered_by on inspections
  for each row execute function check_part('ordered_by', 'examiner', 'regional');
--> statement-breakpoint
create trigger inspections_completed_part after insert or update of completed_by on inspections
  for each row when (new.completed_by is not null) execute function check_part('completed_by', 'regional');
--> statement-breakpoint
create trigger law_changes_proposed_part after insert or update of proposed_by on law_changes
  for each row execute function check_part('proposed_by', 'head');
--> statement-breakpoint
create trigger law_changes_decided_part after insert or update of decided_by on law_changes
  for each row when (new.decided_by is not null) execute function check_part('decided_by', 'head');
--> statement-breakpoint
create trigger warnings_proposed_part after insert or update of proposed_by on warnings
  for each row execute function check_part('proposed_by', 'examiner');
--> statement-breakpoint
create trigger warnings_decided_part after insert or update of decided_by on warnings
  for each row when (new.decided_by is not null) execute function check_part('decided_by', 'head');
--> statement-breakpoint
create trigger warnings_withdrawn_part after insert or update of withdrawn_by on warnings
  for each row when (new.withdrawn_by is not null) execute function check_part('withdrawn_by', 'head');
--> statement-breakpoint
create trigger warning_corrections_corrected_part after insert or update of corrected_by on warning_corrections
  for each row execute function check_part('corrected_by', 'head');
--> statement-breakpoint
create trigger advertisements_sent_part after insert or update of sent_by on advertisements
  for each row execute function check_part('sent_by', 'agency');
--> statement-breakpoint
create trigger advertisements_decided_part after insert or update of decided_by on advertisements
  for each row when (new.decided_by is not null) execute function check_part('decided_by', 'head', 'education');
--> statement-breakpoint
create trigger advertisements_ended_part after insert or update of ended_by on advertisements
  for each row when (new.ended_by is not null) execute function check_part('ended_by', 'agency', 'head', 'education');
--> statement-breakpoint
create trigger error_reports_answered_part after insert or update of answered_by on error_reports
  for each row when (new.answered_by is not null) execute function check_part('answered_by', 'examiner');
--> statement-breakpoint
create trigger tip_messages_answered_part after insert or update of written_by on tip_messages
  for each row when (new.written_by is not null) execute function check_part('written_by', 'examiner', 'regional');
--> statement-breakpoint
create trigger extracts_issued_part after insert or update of issued_by on extracts
  for each row execute function check_part('issued_by', 'agency', 'head');
--> statement-breakpoint
create trigger seals_sealed_part after insert or update of user_id on seals
  for each row execute function check_part('user_id', 'prosecutor');
--> statement-breakpoint
create trigger users_created_part after insert or update of created_by on users
  for each row when (new.created_by is not null) execute function check_part('created_by', 'administrator');
--> statement-breakpoint
create trigger invitations_invited_part after insert or update of created_by on invitations
  for each row when (new.created_by is not null) execute function check_part('created_by', 'administrator');
--> statement-breakpoint
create trigger staff_keys_confirmed_part after insert or update of confirmed_by on staff_keys
  for each row when (new.confirmed_by is not null) execute function check_part('confirmed_by', 'head', 'administrator');
--> statement-breakpoint
-- What is decided as it is written names a proposer from before, who may have another office by now. An administrator has none but the own, ever.
create function check_proposer() returns trigger language plpgsql as $$
begin
  if exists (select from users where id = new.proposed_by and role = 'administrator') then
    raise exception 'measure % is refused: an administrator proposes nothing', new.id using errcode = '42501', constraint = tg_name;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger measures_proposer_part after insert or update of proposed_by on measures
  for each row when (new.proposed_by is not null) execute function check_proposer();
--> statement-breakpoint
-- Who made an account cannot act with it: who makes accounts is an administrator from the first day to the last, and so has no part in anything. An
-- agency's people and officers stay apart too. Nobody is forgotten of whom something tells that was decided.
create function keep_user() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (new.agency_id, new.created_at, new.created_by) is not distinct from (old.agency_id, old.created_at, old.created_by)
    and (new.role = old.role or not array['agency', 'administrator'] && array[old.role, new.role])
  then
    return new;
  end if;
  raise exception '% of account % is refused', tg_op, old.id using errcode = '42501', constraint = tg_name;
end $$;
--> statement-breakpoint
create trigger users_office_part before update or delete on users for each row execute function keep_user();
--> statement-breakpoint
create trigger users_kept_whole before truncate on users for each statement execute function refuse_change();
--> statement-breakpoint
alter table users add constraint users_created_by foreign key (created_by) references users (id) not valid;
--> statement-breakpoint
alter table users validate constraint users_created_by;
--> statement-breakpoint
-- Nobody vouches for a key who gave its owner the account or the last invitation: the same person could have used it.
create function check_vouching() returns trigger language plpgsql as $$
begin
  if new.confirmed_by = (select created_by from users where id = new.user_id)
    or new.confirmed_by = (select created_by from invitations where user_id = new.user_id order by created_at desc, id desc limit 1)
  then
    raise exception 'key % is vouched for by who gave access', new.key using errcode = '42501', constraint = tg_name;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger staff_keys_vouched_part after insert or update of confirmed_by on staff_keys
  for each row when (new.confirmed_by is not null) execute function check_vouching();
