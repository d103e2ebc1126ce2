-- Built beside whoever writes. What a first try left half is thrown away before the next.
DROP INDEX CONCURRENTLY IF EXISTS "events_at";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "events_at" ON "events" ("at","seq");
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "events_of_type";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "events_of_type" ON "events" ("type","at","seq");
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "events_of_audience";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "events_of_audience" ON "events" ("audience","at","seq");
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "events_of_actor";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "events_of_actor" ON "events" ("actor_id","at","seq") WHERE "actor_id" is not null;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "events_of_agency";
--> statement-breakpoint
CREATE INDEX CONCURRENTLY "events_of_agency" ON "events" ("agency_id","at","seq") WHERE "agency_id" is not null;
