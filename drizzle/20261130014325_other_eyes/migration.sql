ALTER TABLE "advertisements" ADD CONSTRAINT "advertisements_other_eyes" CHECK ("decided_by" <> "sent_by") NOT VALID;--> statement-breakpoint
ALTER TABLE "advertisements" VALIDATE CONSTRAINT "advertisements_other_eyes";
