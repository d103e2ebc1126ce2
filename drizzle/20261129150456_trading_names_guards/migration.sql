-- A name that an agency traded as stays as it was said, and ends once; its key is folded anew when the folding changes.
create trigger trading_names_kept before update or delete on trading_names for each row execute function fill_once('key');
--> statement-breakpoint
create trigger trading_names_kept_whole before truncate on trading_names for each statement execute function refuse_change();
