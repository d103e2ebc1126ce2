CREATE TABLE "advertisements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"number" text NOT NULL UNIQUE,
	"agency_id" uuid NOT NULL,
	"licence_id" uuid NOT NULL,
	"text" text NOT NULL,
	"key" text NOT NULL,
	"place" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"approved" boolean,
	"reasons" text,
	"from" date,
	"until" date,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_why" text,
	CONSTRAINT "advertisements_decided" CHECK (("decided_at" is null) = ("decided_by" is null and "approved" is null) and ("approved" is true) = ("from" is not null)),
	CONSTRAINT "advertisements_ended" CHECK (("ended_at" is null) = ("ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"agency_id" uuid,
	"warning_id" uuid,
	"advertisement_id" uuid,
	"channel" text NOT NULL,
	"key" text NOT NULL,
	"shown" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "contacts_owner" CHECK (num_nonnulls("agency_id", "warning_id", "advertisement_id") = 1),
	CONSTRAINT "contacts_channel" CHECK ("channel" in ('phone','email','site','telegram','instagram','viber','whatsapp','facebook','vk','tiktok'))
);
--> statement-breakpoint
CREATE TABLE "followers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"email" text NOT NULL,
	"lang" text NOT NULL,
	"licence_id" uuid NOT NULL,
	"confirm_hash" bytea NOT NULL UNIQUE,
	"leave_hash" bytea NOT NULL UNIQUE,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "followers_once" UNIQUE("licence_id","email")
);
--> statement-breakpoint
CREATE TABLE "answer_counts" (
	"day" date,
	"page" text,
	"answer" text,
	"count" integer NOT NULL,
	CONSTRAINT "answer_counts_pkey" PRIMARY KEY("day","page","answer")
);
--> statement-breakpoint
CREATE TABLE "error_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"number" text NOT NULL UNIQUE,
	"code_hash" bytea NOT NULL UNIQUE,
	"licence_id" uuid NOT NULL,
	"lang" text NOT NULL,
	"text" text NOT NULL,
	"email" text,
	"received_at" timestamp with time zone NOT NULL,
	"answer_by" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"outcome" text,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "error_reports_outcome" CHECK ("outcome" is null or "outcome" in ('corrected','no-error','passed-on')),
	CONSTRAINT "error_reports_answered" CHECK (("answered_at" is null) = ("outcome" is null and "answer" is null and "answered_by" is null))
);
--> statement-breakpoint
CREATE TABLE "seals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"user_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tip_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"tip_id" uuid NOT NULL,
	"seq" smallint NOT NULL,
	"body" bytea NOT NULL,
	"written_by" uuid,
	"written_on" date NOT NULL,
	CONSTRAINT "tip_messages_tip_id_seq_unique" UNIQUE("tip_id","seq")
);
--> statement-breakpoint
CREATE TABLE "tips" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"code_hash" bytea NOT NULL UNIQUE,
	"lang" text NOT NULL,
	"received_on" date NOT NULL,
	"state" text NOT NULL,
	"key" bytea NOT NULL,
	"narrative" bytea NOT NULL,
	"sealed_contact" bytea,
	"region" text,
	"inspection_id" uuid,
	CONSTRAINT "tips_state_known" CHECK ("state" in ('new','assigned','closed'))
);
--> statement-breakpoint
CREATE TABLE "warning_corrections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"warning_id" uuid NOT NULL,
	"seq" smallint NOT NULL,
	"told" jsonb NOT NULL,
	"corrected_by" uuid NOT NULL,
	"corrected_at" timestamp with time zone NOT NULL,
	CONSTRAINT "warning_corrections_warning_id_seq_unique" UNIQUE("warning_id","seq")
);
--> statement-breakpoint
CREATE TABLE "warning_evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"warning_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"media_type" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "warning_evidence_size" CHECK ("size" between 1 and 10485760)
);
--> statement-breakpoint
CREATE TABLE "warning_names" (
	"warning_id" uuid,
	"name" text,
	"key" text NOT NULL,
	CONSTRAINT "warning_names_pkey" PRIMARY KEY("warning_id","name")
);
--> statement-breakpoint
CREATE TABLE "warnings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"number" text NOT NULL UNIQUE,
	"version" integer DEFAULT 1 NOT NULL,
	"kinds" text[] NOT NULL,
	"countries" text[] NOT NULL,
	"impersonates" uuid,
	"told" jsonb NOT NULL,
	"basis" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"notified" text NOT NULL,
	"reply_by" date,
	"reply" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"upheld" boolean,
	"ruled" text,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawal" jsonb,
	CONSTRAINT "warnings_decided_whole" CHECK (("decided_at" is null) = ("decided_by" is null and "upheld" is null)),
	CONSTRAINT "warnings_four_eyes" CHECK ("decided_by" is null or "decided_by" <> "proposed_by"),
	CONSTRAINT "warnings_withdrawn" CHECK (("withdrawn_at" is null) = ("withdrawn_by" is null and "withdrawal" is null) and ("withdrawn_at" is null or "upheld"))
);
--> statement-breakpoint
CREATE INDEX "advertisements_agency" ON "advertisements" ("agency_id");--> statement-breakpoint
CREATE INDEX "advertisements_open" ON "advertisements" ("sent_at") WHERE "decided_at" is null and "ended_at" is null;--> statement-breakpoint
CREATE INDEX "advertisements_trigrams" ON "advertisements" USING gin ("key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contacts_key" ON "contacts" ("key","channel");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_of_agency" ON "contacts" ("agency_id","channel","key") WHERE "until" is null;--> statement-breakpoint
CREATE INDEX "contacts_of_warning" ON "contacts" ("warning_id") WHERE "warning_id" is not null;--> statement-breakpoint
CREATE INDEX "contacts_of_advertisement" ON "contacts" ("advertisement_id") WHERE "advertisement_id" is not null;--> statement-breakpoint
CREATE INDEX "followers_asked" ON "followers" ("asked_at");--> statement-breakpoint
CREATE INDEX "error_reports_licence" ON "error_reports" ("licence_id");--> statement-breakpoint
CREATE INDEX "error_reports_open" ON "error_reports" ("answer_by") WHERE "answered_at" is null;--> statement-breakpoint
CREATE INDEX "tips_state" ON "tips" ("state","received_on");--> statement-breakpoint
CREATE INDEX "warning_evidence_warning" ON "warning_evidence" ("warning_id");--> statement-breakpoint
CREATE INDEX "warning_names_key" ON "warning_names" ("key");--> statement-breakpoint
CREATE INDEX "warning_names_trigrams" ON "warning_names" USING gin ("key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "warnings_impersonates" ON "warnings" ("impersonates");--> statement-breakpoint
CREATE INDEX "warnings_decided" ON "warnings" ("decided_at");--> statement-breakpoint
ALTER TABLE "advertisements" ADD CONSTRAINT "advertisements_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "advertisements" ADD CONSTRAINT "advertisements_licence_id_licences_id_fkey" FOREIGN KEY ("licence_id") REFERENCES "licences"("id");--> statement-breakpoint
ALTER TABLE "advertisements" ADD CONSTRAINT "advertisements_sent_by_users_id_fkey" FOREIGN KEY ("sent_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "advertisements" ADD CONSTRAINT "advertisements_decided_by_users_id_fkey" FOREIGN KEY ("decided_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "advertisements" ADD CONSTRAINT "advertisements_ended_by_users_id_fkey" FOREIGN KEY ("ended_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_warning_id_warnings_id_fkey" FOREIGN KEY ("warning_id") REFERENCES "warnings"("id");--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_advertisement_id_advertisements_id_fkey" FOREIGN KEY ("advertisement_id") REFERENCES "advertisements"("id");--> statement-breakpoint
ALTER TABLE "followers" ADD CONSTRAINT "followers_licence_id_licences_id_fkey" FOREIGN KEY ("licence_id") REFERENCES "licences"("id");--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_licence_id_licences_id_fkey" FOREIGN KEY ("licence_id") REFERENCES "licences"("id");--> statement-breakpoint
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_answered_by_users_id_fkey" FOREIGN KEY ("answered_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "seals" ADD CONSTRAINT "seals_user_id_users_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "tip_messages" ADD CONSTRAINT "tip_messages_tip_id_tips_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tips"("id");--> statement-breakpoint
ALTER TABLE "tip_messages" ADD CONSTRAINT "tip_messages_written_by_users_id_fkey" FOREIGN KEY ("written_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "tips" ADD CONSTRAINT "tips_inspection_id_inspections_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspections"("id");--> statement-breakpoint
ALTER TABLE "warning_corrections" ADD CONSTRAINT "warning_corrections_warning_id_warnings_id_fkey" FOREIGN KEY ("warning_id") REFERENCES "warnings"("id");--> statement-breakpoint
ALTER TABLE "warning_corrections" ADD CONSTRAINT "warning_corrections_corrected_by_users_id_fkey" FOREIGN KEY ("corrected_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "warning_evidence" ADD CONSTRAINT "warning_evidence_warning_id_warnings_id_fkey" FOREIGN KEY ("warning_id") REFERENCES "warnings"("id");--> statement-breakpoint
ALTER TABLE "warning_evidence" ADD CONSTRAINT "warning_evidence_added_by_users_id_fkey" FOREIGN KEY ("added_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "warning_names" ADD CONSTRAINT "warning_names_warning_id_warnings_id_fkey" FOREIGN KEY ("warning_id") REFERENCES "warnings"("id");--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_impersonates_agencies_id_fkey" FOREIGN KEY ("impersonates") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_proposed_by_users_id_fkey" FOREIGN KEY ("proposed_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_decided_by_users_id_fkey" FOREIGN KEY ("decided_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_withdrawn_by_users_id_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "users"("id");