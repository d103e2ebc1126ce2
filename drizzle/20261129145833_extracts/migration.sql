CREATE TABLE "code_keys" (
	"kid" text PRIMARY KEY,
	"x" text NOT NULL,
	"y" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extracts" (
	"serial" text PRIMARY KEY,
	"licence_id" uuid NOT NULL,
	"issued_for" text NOT NULL,
	"application_id" uuid UNIQUE,
	"issued_at" timestamp with time zone NOT NULL,
	"issued_by" uuid NOT NULL,
	"name_be" text NOT NULL,
	"name_ru" text NOT NULL,
	"name_en" text NOT NULL,
	"address" text NOT NULL,
	"cose" bytea NOT NULL,
	"code" text NOT NULL UNIQUE,
	"entry" bigint NOT NULL UNIQUE,
	CONSTRAINT "extracts_serial" CHECK ("serial" ~ '^X-\d{4}-\d{6,}$'),
	CONSTRAINT "extracts_issued_for" CHECK ("issued_for" in ('grant','variation','replacement')),
	CONSTRAINT "extracts_cause" CHECK (("issued_for" = 'replacement') = ("application_id" is null)),
	CONSTRAINT "extracts_code" CHECK ("code" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE INDEX "extracts_licence" ON "extracts" ("licence_id","entry");--> statement-breakpoint
CREATE UNIQUE INDEX "extracts_one_grant" ON "extracts" ("licence_id") WHERE "issued_for" = 'grant';--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_licence_id_licences_id_fkey" FOREIGN KEY ("licence_id") REFERENCES "licences"("id");--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_issued_by_users_id_fkey" FOREIGN KEY ("issued_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "extracts" ADD CONSTRAINT "extracts_entry_entries_index_fkey" FOREIGN KEY ("entry") REFERENCES "entries"("index");