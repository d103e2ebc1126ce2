-- What a prosecutor has read stays as it was written down.
create trigger readings_kept before update or delete on readings for each row execute function refuse_change();
--> statement-breakpoint
create trigger readings_kept_whole before truncate on readings for each statement execute function refuse_change();
--> statement-breakpoint
-- An invitation is used once, and never made to last longer.
create trigger invitations_kept before update or delete on invitations for each row execute function fill_once('-');
--> statement-breakpoint
-- Keys from before anybody was asked to vouch for them go on signing.
update staff_keys set confirmed_at = added_at where confirmed_at is null;
