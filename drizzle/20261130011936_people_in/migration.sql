CREATE TABLE "readings" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "readings_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"user_id" uuid NOT NULL,
	"action" text NOT NULL,
	"path" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_scans" (
	"sha256" text PRIMARY KEY,
	"state" text NOT NULL,
	"finding" text,
	"asked_at" timestamp with time zone NOT NULL,
	"scanned_at" timestamp with time zone,
	CONSTRAINT "file_scans_state" CHECK ("state" in ('pending','clean','infected'))
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"job" text PRIMARY KEY,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text,
	"subject" text,
	"user_id" uuid NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identities_pkey" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"user_id" uuid NOT NULL,
	"code_hash" bytea NOT NULL UNIQUE,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "invitations_for_another" CHECK ("created_by" <> "user_id")
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"credential" text PRIMARY KEY,
	"user_id" uuid NOT NULL,
	"public_key" bytea NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"label" text NOT NULL,
	"software" boolean NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "passkeys_counter" CHECK ("counter" >= 0)
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"user_id" uuid,
	"code_hash" bytea,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_pkey" PRIMARY KEY("user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "totp_secrets" (
	"user_id" uuid PRIMARY KEY,
	"sealed" bytea NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint
);
--> statement-breakpoint
ALTER TABLE "staff_keys" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "staff_keys" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "readings_of_user" ON "readings" ("user_id","seq");--> statement-breakpoint
CREATE INDEX "readings_of_path" ON "readings" ("path","seq");--> statement-breakpoint
CREATE INDEX "file_scans_pending" ON "file_scans" ("asked_at") WHERE "state" = 'pending';--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "sessions" (("sess" -> 'passport' ->> 'user'));--> statement-breakpoint
CREATE INDEX "identities_of_user" ON "identities" ("user_id");--> statement-breakpoint
CREATE INDEX "invitations_of_user" ON "invitations" ("user_id");--> statement-breakpoint
CREATE INDEX "passkeys_of_user" ON "passkeys" ("user_id");--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_users_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_users_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_users_id_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "totp_secrets" ADD CONSTRAINT "totp_secrets_user_id_users_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "staff_keys" ADD CONSTRAINT "staff_keys_confirmed_by_users_id_fkey" FOREIGN KEY ("confirmed_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "staff_keys" ADD CONSTRAINT "staff_keys_other_eyes" CHECK ("confirmed_by" <> "user_id");