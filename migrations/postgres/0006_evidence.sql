CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lookups" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"number_id" text NOT NULL,
	"asks" text NOT NULL,
	"price" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"failed_because" text
);
--> statement-breakpoint
CREATE TABLE "number_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"old_number_id" text NOT NULL,
	"new_number_id" text NOT NULL,
	"parents" jsonb NOT NULL,
	"code_hash" text NOT NULL,
	"code_until" timestamp (3) with time zone NOT NULL,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"proved_at" timestamp (3) with time zone,
	"needs_office" text,
	"made_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	"decided_by" text
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"number_id" text NOT NULL,
	"message_id" text NOT NULL,
	"parents" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"explained_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "refresh_series" (
	"school_id" text PRIMARY KEY NOT NULL,
	"switched_on_at" timestamp (3) with time zone NOT NULL,
	"switched_off_at" timestamp (3) with time zone,
	"every_days" integer NOT NULL,
	"ask_every" integer NOT NULL,
	"done_for" text
);
--> statement-breakpoint
CREATE TABLE "refresh_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"replaces" text,
	"season" text NOT NULL,
	"years" jsonb,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "disagreements" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"parent_id" text NOT NULL,
	"used_number_id" text,
	"other_number_id" text NOT NULL,
	"used_said_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "reach_weeks" (
	"school_id" text NOT NULL,
	"group_id" text NOT NULL,
	"week" text NOT NULL,
	"pupils" integer NOT NULL,
	"with_one" integer NOT NULL,
	"with_two" integer NOT NULL,
	CONSTRAINT "reach_weeks_school_id_group_id_week_pk" PRIMARY KEY("school_id","group_id","week")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "fallback_for" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "fell_back_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "by" text DEFAULT 'carrier' NOT NULL;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "is_valid" boolean;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "line_type" text;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "line_status" text;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "delivered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "replied_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "failed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "quarantined_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "numbers" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "parent_numbers" ADD COLUMN "in_mis" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "lookup_price" integer;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "lookup_budget" integer;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "currency" text DEFAULT 'GBP' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_changes" ADD CONSTRAINT "number_changes_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_changes" ADD CONSTRAINT "number_changes_old_number_id_numbers_id_fk" FOREIGN KEY ("old_number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_changes" ADD CONSTRAINT "number_changes_new_number_id_numbers_id_fk" FOREIGN KEY ("new_number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_changes" ADD CONSTRAINT "number_changes_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_series" ADD CONSTRAINT "refresh_series_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_texts" ADD CONSTRAINT "refresh_texts_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreements" ADD CONSTRAINT "disagreements_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreements" ADD CONSTRAINT "disagreements_parent_id_parents_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."parents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreements" ADD CONSTRAINT "disagreements_used_number_id_numbers_id_fk" FOREIGN KEY ("used_number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreements" ADD CONSTRAINT "disagreements_other_number_id_numbers_id_fk" FOREIGN KEY ("other_number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreements" ADD CONSTRAINT "disagreements_settled_by_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reach_weeks" ADD CONSTRAINT "reach_weeks_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_of_school" ON "events" USING btree ("school_id","id");--> statement-breakpoint
CREATE INDEX "lookups_of_school" ON "lookups" USING btree ("school_id","asked_at");--> statement-breakpoint
CREATE INDEX "lookups_of_number" ON "lookups" USING btree ("number_id","asks","asked_at");--> statement-breakpoint
CREATE INDEX "number_changes_of_school" ON "number_changes" USING btree ("school_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "number_changes_open_old" ON "number_changes" USING btree ("old_number_id") WHERE "number_changes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "number_changes_open_new" ON "number_changes" USING btree ("new_number_id") WHERE "number_changes"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "questions_open" ON "questions" USING btree ("number_id") WHERE "questions"."answered_at" is null;--> statement-breakpoint
CREATE INDEX "questions_of_school" ON "questions" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "refresh_texts_of_school" ON "refresh_texts" USING btree ("school_id","id");--> statement-breakpoint
CREATE INDEX "disagreements_of_school" ON "disagreements" USING btree ("school_id","settled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "disagreements_open" ON "disagreements" USING btree ("parent_id","other_number_id") WHERE "disagreements"."settled_at" is null;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_to_fall_back" ON "messages" USING btree ("settled_at") WHERE "messages"."outcome" = 'failed' and "messages"."bulletin_id" is not null and "messages"."fell_back_at" is null;--> statement-breakpoint
CREATE INDEX "messages_fallbacks" ON "messages" USING btree ("fallback_for") WHERE "messages"."fallback_for" is not null;--> statement-breakpoint
UPDATE "numbers" SET "delivered_at" = (SELECT max("settled_at") FROM "messages" WHERE "messages"."number_id" = "numbers"."id" AND "outcome" = 'delivered'), "replied_at" = (SELECT max("messages"."created_at") FROM "messages" WHERE "messages"."number_id" = "numbers"."id" AND "direction" = 'inbound'), "failed_at" = (SELECT max("at") FROM "checks" WHERE "checks"."number_id" = "numbers"."id");--> statement-breakpoint
INSERT INTO "checks" ("id", "school_id", "number_id", "kind", "by", "at") SELECT "id", "school_id", "id", 'given', 'mis', "created_at" FROM "numbers" WHERE EXISTS (SELECT 1 FROM "parent_numbers" WHERE "parent_numbers"."number_id" = "numbers"."id");--> statement-breakpoint
UPDATE "messages" SET "fell_back_at" = "settled_at" WHERE "outcome" = 'failed' AND "bulletin_id" IS NOT NULL;--> statement-breakpoint
UPDATE "parent_numbers" SET "in_mis" = false WHERE "ended_at" IS NOT NULL;
