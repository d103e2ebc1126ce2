CREATE INDEX "events_at" ON "events" ("at","seq");--> statement-breakpoint
CREATE INDEX "events_of_type" ON "events" ("type","at","seq");--> statement-breakpoint
CREATE INDEX "events_of_audience" ON "events" ("audience","at","seq");--> statement-breakpoint
CREATE INDEX "events_of_actor" ON "events" ("actor_id","at","seq") WHERE "actor_id" is not null;--> statement-breakpoint
CREATE INDEX "events_of_agency" ON "events" ("agency_id","at","seq") WHERE "agency_id" is not null;