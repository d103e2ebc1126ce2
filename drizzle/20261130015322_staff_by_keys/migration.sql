-- contracts: officers' passwords, used by nothing since 20261130015322
-- Officers sign in by their keys alone: whoever has none yet is invited to make one.
update users set password_hash = null, password_expired = false where role <> 'agency';
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_password" CHECK ("role" = 'agency' or "password_hash" is null);