-- contracts: the earlier of two guards of vouching, used by nothing since 0.1.0
-- `staff_keys_vouched_part` refuses the very same, and names itself when it does.
drop trigger staff_keys_vouched on staff_keys;
--> statement-breakpoint
drop function refuse_own_invitation();
