CREATE TABLE "agency_traces" (
	"agency_id" uuid,
	"trace" text,
	"key" text,
	"shown" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "agency_traces_pkey" PRIMARY KEY("agency_id","trace","key")
);
--> statement-breakpoint
CREATE TABLE "conclusions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"application_id" uuid NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"reasons" text,
	"given_by" uuid,
	"given_at" timestamp with time zone,
	CONSTRAINT "conclusions_outcome" CHECK ("outcome" is null or "outcome" in ('positive','negative')),
	CONSTRAINT "conclusions_given" CHECK (("given_at" is null) = ("outcome" is null and "reasons" is null and "given_by" is null)),
	CONSTRAINT "conclusions_other_eyes" CHECK ("given_by" is null or "given_by" <> "requested_by")
);
--> statement-breakpoint
CREATE TABLE "inspection_photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"inspection_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"media_type" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "inspection_photos_size" CHECK ("size" between 1 and 10485760)
);
--> statement-breakpoint
CREATE TABLE "inspections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"agency_id" uuid NOT NULL,
	"region" text NOT NULL,
	"application_id" uuid,
	"licence_id" uuid,
	"reason" text NOT NULL,
	"edition" text NOT NULL,
	"planned_on" date,
	"ordered_by" uuid NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"visited_on" date,
	"findings" jsonb,
	"summary" text,
	"completed_by" uuid,
	"completed_at" timestamp with time zone,
	CONSTRAINT "inspections_reason" CHECK ("reason" in ('assessment','planned','complaint') and ("reason" = 'assessment') = ("application_id" is not null) and ("application_id" is null) <> ("licence_id" is null)),
	CONSTRAINT "inspections_completed" CHECK (("completed_at" is null) = ("completed_by" is null) and ("completed_at" is null or ("visited_on" is not null and "findings" is not null and "summary" is not null)))
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"application_id" uuid NOT NULL,
	"paid_on" date NOT NULL,
	"amount" integer NOT NULL,
	"currency" text NOT NULL,
	"reference" text NOT NULL,
	"stated_by" uuid NOT NULL,
	"stated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payments_amount" CHECK ("amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "relation_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"application_id" uuid NOT NULL,
	"flags" jsonb NOT NULL,
	"text" text NOT NULL,
	"viewed_by" uuid NOT NULL,
	"viewed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "law_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "law_changes_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change" jsonb NOT NULL,
	"from" date NOT NULL,
	"reasons" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"upheld" boolean,
	"issue" bigint,
	CONSTRAINT "law_changes_decided" CHECK (("decided_at" is null) = ("upheld" is null) and ("issue" is not null) = coalesce("upheld", false)),
	CONSTRAINT "law_changes_four_eyes" CHECK ("decided_by" is null or "decided_by" <> "proposed_by")
);
--> statement-breakpoint
CREATE TABLE "renewals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"licence_id" uuid NOT NULL,
	"application_id" uuid NOT NULL UNIQUE,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "renewals_dates" CHECK ("valid_to" is null or "valid_to" >= "valid_from")
);
--> statement-breakpoint
CREATE TABLE "scope_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "scope_items_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"licence_id" uuid NOT NULL,
	"what" text NOT NULL,
	"name" text NOT NULL,
	"country" text,
	"role" text,
	"contract" text,
	"contract_date" date,
	"contract_until" date,
	"proof" text,
	"from" date NOT NULL,
	"until" date,
	"application_id" uuid,
	"ended_by" uuid,
	CONSTRAINT "scope_items_what" CHECK ("what" in ('country','partner','branch','programme')),
	CONSTRAINT "scope_items_partner" CHECK (("what" = 'partner') = ("country" is not null and "contract" is not null and "contract_date" is not null)),
	CONSTRAINT "scope_items_role" CHECK ("role" is null or "role" in ('employer','agency','school')),
	CONSTRAINT "scope_items_ended" CHECK (("until" is null) = ("ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"lang" text NOT NULL,
	"mail" text NOT NULL,
	"about" text NOT NULL,
	"day" date NOT NULL,
	"data" jsonb NOT NULL,
	"agency_id" uuid,
	"queued_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"error" text,
	CONSTRAINT "outbox_once" UNIQUE("recipient","mail","about","day"),
	CONSTRAINT "outbox_ended" CHECK ("sent_at" is null or "failed_at" is null)
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"measure_id" uuid NOT NULL,
	"remedied" boolean NOT NULL,
	"reasons" text NOT NULL,
	"found_by" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"measure_id" uuid NOT NULL,
	"letter" text NOT NULL,
	"text" text NOT NULL,
	"sha256" text,
	"file_name" text,
	"file_size" integer,
	"media_type" text,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
	"origin" text NOT NULL,
	"measure_id" uuid,
	"decision_id" uuid,
	"first_decider" uuid,
	"text" text NOT NULL,
	"lodged_by" uuid NOT NULL,
	"lodged_at" timestamp with time zone NOT NULL,
	"court" text,
	"ruling_number" text,
	"ruled_on" date,
	"ruled" text,
	"new_until" date,
	"advice" jsonb,
	"outcome" text,
	"reasons" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"effective_from" date,
	CONSTRAINT "reviews_subject" CHECK (("measure_id" is null) <> ("decision_id" is null)),
	CONSTRAINT "reviews_origin" CHECK ("origin" in ('appeal','court','protest')),
	CONSTRAINT "reviews_court" CHECK (("origin" = 'court') = ("court" is not null and "ruled_on" is not null and "ruled" is not null)),
	CONSTRAINT "reviews_decided" CHECK (("decided_at" is null) = ("outcome" is null and "decided_by" is null and "effective_from" is null)),
	CONSTRAINT "reviews_other_eyes" CHECK ("decided_by" is null or ("decided_by" <> "first_decider" and "decided_by" <> "lodged_by")),
	CONSTRAINT "reviews_changed" CHECK ("outcome" is distinct from 'changed' or ("new_until" is not null and "advice" is not null)),
	CONSTRAINT "reviews_executed" CHECK ("ruled" is null or "outcome" is null or "outcome" = "ruled")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "licence_id" uuid;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "assessed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "reopened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "entry" bigint UNIQUE;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "item_id" uuid;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "follows" uuid;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "intended" text;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "reply_by" date;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "remedy_by" date;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "corrects" bigint;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "immediate" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "confirm_by" date;--> statement-breakpoint
DROP INDEX "measures_one_proposed";--> statement-breakpoint
CREATE UNIQUE INDEX "measures_one_proposed" ON "measures" ("licence_id") WHERE "decided_at" is null and not "immediate";--> statement-breakpoint
CREATE INDEX "agency_traces_key" ON "agency_traces" ("trace","key","agency_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conclusions_one_open" ON "conclusions" ("application_id") WHERE "given_at" is null;--> statement-breakpoint
CREATE INDEX "applications_decided" ON "applications" ("decided_at") WHERE "state" in ('granted', 'refused');--> statement-breakpoint
CREATE INDEX "conclusions_application" ON "conclusions" ("application_id");--> statement-breakpoint
CREATE INDEX "inspection_photos_inspection" ON "inspection_photos" ("inspection_id");--> statement-breakpoint
CREATE INDEX "inspections_agency" ON "inspections" ("agency_id");--> statement-breakpoint
CREATE INDEX "inspections_region" ON "inspections" ("region");--> statement-breakpoint
CREATE UNIQUE INDEX "inspections_one_assessment" ON "inspections" ("application_id");--> statement-breakpoint
CREATE INDEX "payments_application" ON "payments" ("application_id");--> statement-breakpoint
CREATE INDEX "relation_views_application" ON "relation_views" ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "law_changes_issue" ON "law_changes" ("issue");--> statement-breakpoint
CREATE INDEX "renewals_licence" ON "renewals" ("licence_id");--> statement-breakpoint
CREATE INDEX "scope_items_licence" ON "scope_items" ("licence_id");--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" ("queued_at") WHERE "sent_at" is null;--> statement-breakpoint
CREATE INDEX "users_of_agency" ON "users" ("agency_id");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" ("due_at") WHERE "sent_at" is null and "failed_at" is null;--> statement-breakpoint
CREATE INDEX "findings_measure" ON "findings" ("measure_id");--> statement-breakpoint
CREATE INDEX "letters_measure" ON "letters" ("measure_id");--> statement-breakpoint
CREATE INDEX "reviews_measure" ON "reviews" ("measure_id");--> statement-breakpoint
CREATE INDEX "reviews_decision" ON "reviews" ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open_measure" ON "reviews" ("measure_id","origin") WHERE "decided_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_open_decision" ON "reviews" ("decision_id","origin") WHERE "decided_at" is null;--> statement-breakpoint
ALTER TABLE "agency_traces" ADD CONSTRAINT "agency_traces_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "conclusions" ADD CONSTRAINT "conclusions_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "conclusions" ADD CONSTRAINT "conclusions_requested_by_users_id_fkey" FOREIGN KEY ("requested_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "conclusions" ADD CONSTRAINT "conclusions_given_by_users_id_fkey" FOREIGN KEY ("given_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "inspection_photos" ADD CONSTRAINT "inspection_photos_inspection_id_inspections_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspections"("id");--> statement-breakpoint
ALTER TABLE "inspection_photos" ADD CONSTRAINT "inspection_photos_added_by_users_id_fkey" FOREIGN KEY ("added_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_licence_id_licences_id_fkey" FOREIGN KEY ("licence_id") REFERENCES "licences"("id");--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_ordered_by_users_id_fkey" FOREIGN KEY ("ordered_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_completed_by_users_id_fkey" FOREIGN KEY ("completed_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_stated_by_users_id_fkey" FOREIGN KEY ("stated_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "relation_views" ADD CONSTRAINT "relation_views_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "relation_views" ADD CONSTRAINT "relation_views_viewed_by_users_id_fkey" FOREIGN KEY ("viewed_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "law_changes" ADD CONSTRAINT "law_changes_proposed_by_users_id_fkey" FOREIGN KEY ("proposed_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "law_changes" ADD CONSTRAINT "law_changes_decided_by_users_id_fkey" FOREIGN KEY ("decided_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "renewals" ADD CONSTRAINT "renewals_licence_id_licences_id_fkey" FOREIGN KEY ("licence_id") REFERENCES "licences"("id");--> statement-breakpoint
ALTER TABLE "renewals" ADD CONSTRAINT "renewals_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "scope_items" ADD CONSTRAINT "scope_items_licence_id_licences_id_fkey" FOREIGN KEY ("licence_id") REFERENCES "licences"("id");--> statement-breakpoint
ALTER TABLE "scope_items" ADD CONSTRAINT "scope_items_application_id_applications_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "scope_items" ADD CONSTRAINT "scope_items_ended_by_applications_id_fkey" FOREIGN KEY ("ended_by") REFERENCES "applications"("id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_agency_id_agencies_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id");--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_measure_id_measures_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id");--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_found_by_users_id_fkey" FOREIGN KEY ("found_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_measure_id_measures_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_written_by_users_id_fkey" FOREIGN KEY ("written_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_item_id_scope_items_id_fkey" FOREIGN KEY ("item_id") REFERENCES "scope_items"("id");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_measure_id_measures_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decision_id_decisions_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_first_decider_users_id_fkey" FOREIGN KEY ("first_decider") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_lodged_by_users_id_fkey" FOREIGN KEY ("lodged_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decided_by_users_id_fkey" FOREIGN KEY ("decided_by") REFERENCES "users"("id");--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_purpose" CHECK ("purpose" in ('grant','variation','renewal','surrender') and ("purpose" = 'grant') = ("licence_id" is null));--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_known" CHECK ("measure" in ('notice','order','suspension','extension','resumption','revocation','surrender','correction'));--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_immediate" CHECK ("immediate" = ("confirm_by" is not null) and (not "immediate" or "measure" = 'suspension'));--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_notice" CHECK (("measure" = 'notice') = ("reply_by" is not null and "intended" is not null));--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_order" CHECK (("measure" = 'order') = ("remedy_by" is not null));--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_correction" CHECK (("measure" = 'correction') = ("corrects" is not null));
--> statement-breakpoint
-- What a licence covers was one value of its row; each thing gets a row of its own, from the day the licence began.
INSERT INTO "scope_items" ("licence_id", "what", "name", "country", "contract", "contract_date", "from", "application_id")
select licence.id, item.what, item.name, item.country, item.contract, item.contract_date, licence.valid_from, licence.application_id
from "licences" licence
cross join lateral (
	select 1 as kind, 'country' as what, one as name, null as country, null as contract, null::date as contract_date, place
	from jsonb_array_elements_text(licence.scope->'countries') with ordinality as list (one, place)
	union all
	select 2, 'partner', one->>'name', one->>'country', one->>'contract', (one->>'contractDate')::date, place
	from jsonb_array_elements(licence.scope->'partners') with ordinality as list (one, place)
	union all
	select 3, 'branch', one, null, null, null, place from jsonb_array_elements_text(licence.scope->'branches') with ordinality as list (one, place)
	union all
	select 4, 'programme', one, null, null, null, place from jsonb_array_elements_text(licence.scope->'programmes') with ordinality as list (one, place)
) item
order by licence.number, item.kind, item.place;
--> statement-breakpoint
ALTER TABLE "licences" DROP COLUMN "scope";
