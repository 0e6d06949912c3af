CREATE TABLE "attempts" (
	"message_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"claimed_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"result" text,
	"error_code" integer,
	CONSTRAINT "attempts_message_id_ordinal_pk" PRIMARY KEY("message_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "checks" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"number_id" text NOT NULL,
	"kind" text NOT NULL,
	"code" integer,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "carrier_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"stopped_because" text,
	"try_again_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"name" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "messages_waiting";--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "undecided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "ask_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "asked" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "bad_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "bad_because" text;--> statement-breakpoint
ALTER TABLE "opt_outs" ADD COLUMN "said_to" text DEFAULT 'us' NOT NULL;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "parts_per_second" integer;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "stopped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "stopped_because" text;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "try_again_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "send_from" text DEFAULT '08:00';--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "send_to" text DEFAULT '19:00';--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "school_days" jsonb DEFAULT '[1,2,3,4,5]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checks_of_number" ON "checks" USING btree ("number_id","at");--> statement-breakpoint
CREATE INDEX "checks_of_school" ON "checks" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "closures_of_school" ON "closures" USING btree ("school_id","last_day");--> statement-breakpoint
CREATE INDEX "messages_waiting_of_bulletin" ON "messages" USING btree ("bulletin_id","id") WHERE "messages"."bulletin_id" is not null and "messages"."direction" = 'outbound' and "messages"."claimed_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "messages_waiting_of_line" ON "messages" USING btree ("line_id","priority","id") WHERE "messages"."bulletin_id" is null and "messages"."direction" = 'outbound' and "messages"."claimed_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "messages_unreported" ON "messages" USING btree ("ask_at") WHERE "messages"."accepted_at" is not null and "messages"."settled_at" is null;--> statement-breakpoint
-- The demonstration can be tried at any hour.
UPDATE schools SET send_from = NULL, send_to = NULL WHERE demonstration = true;--> statement-breakpoint
-- Texts whose final report has not come are asked after from now on.
UPDATE messages SET ask_at = accepted_at WHERE accepted_at IS NOT NULL AND settled_at IS NULL;
