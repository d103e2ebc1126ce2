CREATE TABLE "checkpoints" (
	"size" bigint PRIMARY KEY,
	"root" bytea NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "checkpoints_root" CHECK (octet_length("root") = 32)
);
--> statement-breakpoint
CREATE TABLE "cosignatures" (
	"size" bigint,
	"name" text,
	"line" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "cosignatures_pkey" PRIMARY KEY("size","name")
);
--> statement-breakpoint
CREATE TABLE "log_keys" (
	"place" smallint PRIMARY KEY,
	"vkey" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_tiles" (
	"level" smallint,
	"index" bigint,
	"hashes" bytea NOT NULL,
	"root" bytea NOT NULL,
	CONSTRAINT "log_tiles_pkey" PRIMARY KEY("level","index"),
	CONSTRAINT "log_tiles_full" CHECK (octet_length("hashes") = 8192 and octet_length("root") = 32)
);
--> statement-breakpoint
ALTER TABLE "cosignatures" ADD CONSTRAINT "cosignatures_size_checkpoints_size_fkey" FOREIGN KEY ("size") REFERENCES "checkpoints"("size");