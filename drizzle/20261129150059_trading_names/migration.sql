CREATE TABLE "branch_names" (
	"item_id" uuid,
	"key" text,
	CONSTRAINT "branch_names_pkey" PRIMARY KEY("item_id","key")
);
--> statement-breakpoint
CREATE TABLE "trading_names" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "events_of_whole_agency";--> statement-breakpoint
CREATE INDEX "events_of_whole_agency" ON "events" ("agency_id") WHERE "type" in ('agency-renamed', 'agency-moved', 'contacts-changed', 'trading-names-changed');--> statement-breakpoint
CREATE INDEX "branch_names_trigrams" ON "branch_names" USING gin ("key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "trading_names_once" ON "trading_names" ("agency_id","key") WHERE "until" is null;--> statement-breakpoint
CREATE INDEX "trading_names_trigrams" ON "trading_names" USING gin ("key" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "branch_names" ADD CONSTRAINT "branch_names_item_id_scope_items_id_fkey" FOREIGN KEY ("item_id") REFERENCES "scope_items"("id");--> statement-breakpoint
ALTER TABLE "trading_names" ADD CONSTRAINT "trading_names_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");