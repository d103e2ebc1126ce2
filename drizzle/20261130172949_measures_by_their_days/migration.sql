-- Built beside whoever writes. What a first try left half is thrown away before the next.
DROP INDEX CONCURRENTLY IF EXISTS "measures_reply_by";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "measures_reply_by" ON "measures" ("reply_by") WHERE "measure" = 'notice' and "upheld";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "measures_remedy_by";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "measures_remedy_by" ON "measures" ("remedy_by") WHERE "measure" = 'order' and "upheld";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "measures_confirm_by";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "measures_confirm_by" ON "measures" ("confirm_by") WHERE "immediate" and "decided_at" is null;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "measures_until";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "measures_until" ON "measures" ("effective_until") WHERE "measure" in ('suspension', 'extension') and "upheld";
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "measures_follows";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "measures_follows" ON "measures" ("follows") WHERE "follows" is not null;
