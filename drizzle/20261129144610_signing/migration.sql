CREATE TABLE "proposals" (
	"about" text PRIMARY KEY,
	"entry" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_drafts" (
	"form_key" uuid PRIMARY KEY,
	"user_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seed" bytea NOT NULL,
	"digests" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_keys" (
	"key" text PRIMARY KEY,
	"credential" text NOT NULL UNIQUE,
	"user_id" uuid NOT NULL,
	"public_key" bytea NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"label" text NOT NULL,
	"software" boolean NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "staff_keys_counter" CHECK ("counter" >= 0)
);
--> statement-breakpoint
CREATE INDEX "staff_keys_of_user" ON "staff_keys" ("user_id");--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_entry_entries_index_fkey" FOREIGN KEY ("entry") REFERENCES "entries"("index");--> statement-breakpoint
ALTER TABLE "staff_keys" ADD CONSTRAINT "staff_keys_user_id_users_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id");