-- A key is filled in once and revoked once; only its authenticator's counter moves. What was signed with it can be checked for ever.
create trigger staff_keys_kept before update or delete on staff_keys for each row execute function fill_once('counter');
--> statement-breakpoint
create trigger staff_keys_kept_whole before truncate on staff_keys for each statement execute function refuse_change();
