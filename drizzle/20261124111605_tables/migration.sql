CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"unp" text NOT NULL UNIQUE,
	"name_ru" text NOT NULL,
	"name_be" text NOT NULL,
	"name_en" text NOT NULL,
	"region" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agencies_unp" CHECK ("unp" ~ '^([1-7][0-9]{8}|[ABCEHKM][ABCEHKMOPT][0-9]{7})$')
);
--> statement-breakpoint
CREATE TABLE "agency_names" (
	"agency_id" uuid,
	"name" text,
	"key" text NOT NULL,
	CONSTRAINT "agency_names_pkey" PRIMARY KEY("agency_id","name")
);
--> statement-breakpoint
CREATE TABLE "answer_documents" (
	"answer_id" uuid,
	"document_id" uuid,
	CONSTRAINT "answer_documents_pkey" PRIMARY KEY("answer_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"question_id" uuid NOT NULL UNIQUE,
	"text" text NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"number" text UNIQUE,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"purpose" text NOT NULL,
	"edition" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"draft" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"assigned_to" uuid,
	CONSTRAINT "applications_state_known" CHECK ("state" in ('draft','submitted','returned','accepted','waiting','recommended','granted','refused','withdrawn')),
	CONSTRAINT "applications_sent" CHECK ("state" in ('draft','withdrawn') or ("number" is not null and "sent_at" is not null)),
	CONSTRAINT "applications_accepted" CHECK ("state" not in ('accepted','waiting','recommended','granted','refused') or "accepted_at" is not null),
	CONSTRAINT "applications_decided" CHECK (("state" in ('granted','refused','withdrawn')) = ("decided_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"application_id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL UNIQUE,
	"recommended_by" uuid NOT NULL,
	"outcome" text NOT NULL,
	"grounds" text[] NOT NULL,
	"reasons" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_four_eyes" CHECK ("decided_by" <> "recommended_by"),
	CONSTRAINT "decisions_grounds" CHECK (("outcome" = 'refuse') = (cardinality("grounds") > 0))
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"application_id" uuid NOT NULL,
	"code" text NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"media_type" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "documents_size" CHECK ("size" between 1 and 10485760)
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"index" bigint PRIMARY KEY,
	"bytes" bytea NOT NULL,
	"leaf_hash" bytea NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_secrets" (
	"index" bigint PRIMARY KEY,
	"salt" bytea NOT NULL,
	"bytes" bytea NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"type" text NOT NULL,
	"audience" text NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"agency_id" uuid,
	"application_id" uuid,
	"licence_id" uuid,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_audience" CHECK ("audience" in ('public','agency','staff','oversight'))
);
--> statement-breakpoint
CREATE TABLE "form_keys" (
	"key" uuid PRIMARY KEY,
	"user_id" uuid,
	"location" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "licences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"number" text NOT NULL UNIQUE,
	"kind" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"application_id" uuid UNIQUE,
	"edition" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"scope" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "licences_number" CHECK ("number" ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
	CONSTRAINT "licences_dates" CHECK ("valid_to" is null or "valid_to" >= "valid_from")
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" varchar(255) PRIMARY KEY,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "log_state" (
	"id" smallint PRIMARY KEY,
	"size" bigint NOT NULL,
	CONSTRAINT "log_state_one" CHECK ("id" = 1)
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"licence_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"grounds" text[] NOT NULL,
	"reasons" text NOT NULL,
	"advice" jsonb,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"upheld" boolean,
	"effective_from" date NOT NULL,
	"effective_until" date,
	CONSTRAINT "measures_four_eyes" CHECK ("decided_by" is null or ("proposed_by" is not null and "decided_by" <> "proposed_by")),
	CONSTRAINT "measures_decided" CHECK (("decided_at" is null) = ("upheld" is null)),
	CONSTRAINT "measures_term" CHECK ("effective_until" is null or "effective_until" >= "effective_from")
);
--> statement-breakpoint
CREATE TABLE "numbers" (
	"series" text,
	"year" smallint,
	"last" integer NOT NULL,
	CONSTRAINT "numbers_pkey" PRIMARY KEY("series","year")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"application_id" uuid NOT NULL,
	"seq" smallint NOT NULL,
	"ground" text NOT NULL,
	"text" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"reply_by" date NOT NULL,
	CONSTRAINT "questions_application_id_seq_unique" UNIQUE("application_id","seq")
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"application_id" uuid NOT NULL,
	"seq" smallint NOT NULL,
	"outcome" text NOT NULL,
	"grounds" text[] NOT NULL,
	"reasons" text NOT NULL,
	"recommended_by" uuid NOT NULL,
	"recommended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "recommendations_application_id_seq_unique" UNIQUE("application_id","seq"),
	CONSTRAINT "recommendations_by" UNIQUE("id","recommended_by"),
	CONSTRAINT "recommendations_grounds" CHECK (("outcome" = 'refuse') = (cardinality("grounds") > 0))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"sid" varchar PRIMARY KEY,
	"sess" json NOT NULL,
	"expire" timestamp(6) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_documents" (
	"submission_id" uuid,
	"document_id" uuid,
	CONSTRAINT "submission_documents_pkey" PRIMARY KEY("submission_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"application_id" uuid NOT NULL,
	"seq" smallint NOT NULL,
	"facts" jsonb NOT NULL,
	"sent_by" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submissions_application_id_seq_unique" UNIQUE("application_id","seq")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"email" text NOT NULL UNIQUE,
	"password_hash" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"agency_id" uuid,
	"region" text,
	"lang" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"disabled_at" timestamp with time zone,
	"password_expired" boolean DEFAULT false NOT NULL,
	CONSTRAINT "users_email_lower" CHECK ("email" = lower("email")),
	CONSTRAINT "users_agency" CHECK (("role" = 'agency') = ("agency_id" is not null)),
	CONSTRAINT "users_region" CHECK (("role" = 'regional') = ("region" is not null))
);
--> statement-breakpoint
CREATE INDEX "agency_names_key" ON "agency_names" ("key");--> statement-breakpoint
CREATE INDEX "agency_names_trigrams" ON "agency_names" USING gin ("key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one_open" ON "applications" ("agency_id","kind","purpose") WHERE "state" not in ('granted', 'refused', 'withdrawn');--> statement-breakpoint
CREATE INDEX "applications_state" ON "applications" ("state");--> statement-breakpoint
CREATE INDEX "applications_agency" ON "applications" ("agency_id");--> statement-breakpoint
CREATE INDEX "documents_application" ON "documents" ("application_id");--> statement-breakpoint
CREATE INDEX "events_application" ON "events" ("application_id");--> statement-breakpoint
CREATE INDEX "events_licence" ON "events" ("licence_id");--> statement-breakpoint
CREATE INDEX "licences_agency" ON "licences" ("agency_id");--> statement-breakpoint
CREATE INDEX "measures_licence" ON "measures" ("licence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "measures_one_proposed" ON "measures" ("licence_id") WHERE "decided_at" is null;--> statement-breakpoint
CREATE INDEX "sessions_expire" ON "sessions" ("expire");--> statement-breakpoint
ALTER TABLE "agency_names" ADD CONSTRAINT "agency_names_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "answer_documents" ADD CONSTRAINT "answer_documents_answer_id_answers_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answers"("id");--> statement-breakpoint
ALTER TABLE "answer_documents" ADD CONSTRAINT "answer_documents_document_id_documents_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id");--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_question_id_questions_id_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id");--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_answered_by_users_id_fkey" FOREIGN KEY ("answered_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_created_by_users_id_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_assigned_to_users_id_fkey" FOREIGN KEY ("assigned_to") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_users_id_fkey" FOREIGN KEY ("decided_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_LsCyOhlDpkhU_fkey" FOREIGN KEY ("recommendation_id","recommended_by") REFERENCES "recommendations"("id","recommended_by");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_uploaded_by_users_id_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "entry_secrets" ADD CONSTRAINT "entry_secrets_index_entries_index_fkey" FOREIGN KEY ("index") REFERENCES "entries"("index");--> statement-breakpoint
ALTER TABLE "licences" ADD CONSTRAINT "licences_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "licences" ADD CONSTRAINT "licences_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_licence_id_licences_id_fkey" FOREIGN KEY ("licence_id") REFERENCES "licences"("id");--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_proposed_by_users_id_fkey" FOREIGN KEY ("proposed_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_decided_by_users_id_fkey" FOREIGN KEY ("decided_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_asked_by_users_id_fkey" FOREIGN KEY ("asked_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_recommended_by_users_id_fkey" FOREIGN KEY ("recommended_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "submission_documents" ADD CONSTRAINT "submission_documents_submission_id_submissions_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id");--> statement-breakpoint
ALTER TABLE "submission_documents" ADD CONSTRAINT "submission_documents_document_id_documents_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_sent_by_users_id_fkey" FOREIGN KEY ("sent_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");