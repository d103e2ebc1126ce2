DROP INDEX "agency_names_trigrams";--> statement-breakpoint
ALTER TABLE "agency_names" ADD COLUMN "seq" bigint;--> statement-breakpoint
-- The names of before are numbered in the order in which their agencies came.
UPDATE "agency_names" SET "seq" = "numbered"."seq"
FROM (
  SELECT "n"."agency_id", "n"."name", row_number() OVER (ORDER BY "a"."registered_at", "n"."agency_id", "n"."name") AS "seq"
  FROM "agency_names" "n" JOIN "agencies" "a" ON "a"."id" = "n"."agency_id"
) "numbered"
WHERE "numbered"."agency_id" = "agency_names"."agency_id" AND "numbered"."name" = "agency_names"."name";--> statement-breakpoint
INSERT INTO "numbers" ("series", "year", "last") SELECT 'names', 0, count(*) FROM "agency_names" HAVING count(*) > 0;--> statement-breakpoint
ALTER TABLE "agency_names" ALTER COLUMN "seq" SET NOT NULL;--> statement-breakpoint
DROP INDEX "agency_names_key";--> statement-breakpoint
CREATE INDEX "agency_names_key" ON "agency_names" ("key" text_pattern_ops);--> statement-breakpoint
ALTER TABLE "agency_names" ADD CONSTRAINT "agency_names_seq_key" UNIQUE("seq");
