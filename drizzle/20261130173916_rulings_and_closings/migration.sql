CREATE TABLE "closings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"measure_id" uuid NOT NULL UNIQUE,
	"reasons" text NOT NULL,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "ruling_reasons" text;--> statement-breakpoint
ALTER TABLE "closings" ADD CONSTRAINT "closings_measure_id_measures_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id");--> statement-breakpoint
ALTER TABLE "closings" ADD CONSTRAINT "closings_closed_by_users_id_fkey" FOREIGN KEY ("closed_by") REFERENCES "users"("id");