-- Built beside whoever writes. What a first try left half is thrown away before the next.
DROP INDEX CONCURRENTLY IF EXISTS "outbox_of_application";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_of_application" ON "outbox" (("data"->>'application')) WHERE "agency_id" is not null;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "outbox_of_licence";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_of_licence" ON "outbox" (("data"->>'licence')) WHERE "agency_id" is not null;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "outbox_undelivered";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "outbox_undelivered" ON "outbox" ("failed_at") WHERE "failed_at" is not null and "agency_id" is not null;
