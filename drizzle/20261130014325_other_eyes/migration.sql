ALTER TABLE "advertisements" ADD CONSTRAINT "advertisements_other_eyes" CHECK ("decided_by" <> "sent_by");
