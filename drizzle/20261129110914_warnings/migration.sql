ALTER TABLE "warnings" ADD COLUMN "untold" text;--> statement-breakpoint
CREATE INDEX "events_warning" ON "events" (("data"->>'warning')) WHERE "data" ? 'warning';--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_told" CHECK (("untold" is null) = ("reply_by" is not null) and "untold" in ('danger', 'nobody'));