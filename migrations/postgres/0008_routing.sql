CREATE TABLE "conversation_staff" (
	"conversation_id" text NOT NULL,
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"role" text NOT NULL,
	"added_by" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversation_staff_conversation_id_staff_id_pk" PRIMARY KEY("conversation_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"school_id" text NOT NULL,
	"kind" text NOT NULL,
	"by_id" text,
	"to_id" text,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone,
	"mail_at" timestamp (3) with time zone,
	"mail_tries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "word_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"list" text NOT NULL,
	"words" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"number_id" text NOT NULL,
	"purpose" text NOT NULL,
	"is_given" boolean NOT NULL,
	"words" text NOT NULL,
	"source" text NOT NULL,
	"staff_id" text,
	"parents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"name" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_hours" (
	"staff_id" text NOT NULL,
	"school_id" text NOT NULL,
	"day" integer NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	CONSTRAINT "staff_hours_staff_id_day_pk" PRIMARY KEY("staff_id","day")
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "marks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "remind_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "escalate_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "stage" text DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "next_step_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "closed_because" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "restricted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "asked_pupils" jsonb;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "pictures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "opt_outs" ADD COLUMN "line_id" text;--> statement-breakpoint
ALTER TABLE "pupils" ADD COLUMN "nicknames" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "pupils" ADD COLUMN "gender" text;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "work_from" text DEFAULT '08:30' NOT NULL;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "work_to" text DEFAULT '16:30' NOT NULL;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "hours_to_answer" integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE "schools" ADD COLUMN "hours_to_answer_urgent" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "deputy_id" text;--> statement-breakpoint
ALTER TABLE "conversation_staff" ADD CONSTRAINT "conversation_staff_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_staff" ADD CONSTRAINT "conversation_staff_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_staff" ADD CONSTRAINT "conversation_staff_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_staff" ADD CONSTRAINT "conversation_staff_added_by_staff_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_steps" ADD CONSTRAINT "conversation_steps_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_steps" ADD CONSTRAINT "conversation_steps_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_steps" ADD CONSTRAINT "conversation_steps_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_steps" ADD CONSTRAINT "conversation_steps_to_id_staff_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_lists" ADD CONSTRAINT "word_lists_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "word_lists" ADD CONSTRAINT "word_lists_changed_by_staff_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_hours" ADD CONSTRAINT "staff_hours_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_hours" ADD CONSTRAINT "staff_hours_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_staff_of_staff" ON "conversation_staff" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "conversation_steps_of_conversation" ON "conversation_steps" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "notices_unseen" ON "notices" USING btree ("staff_id","id") WHERE "notices"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "notices_of_conversation" ON "notices" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "notices_to_mail" ON "notices" USING btree ("mail_at") WHERE "notices"."mail_at" is not null;--> statement-breakpoint
CREATE INDEX "word_lists_of_school" ON "word_lists" USING btree ("school_id","list","id");--> statement-breakpoint
CREATE INDEX "consents_of_number" ON "consents" USING btree ("number_id","purpose","at");--> statement-breakpoint
CREATE INDEX "consents_of_school" ON "consents" USING btree ("school_id","purpose");--> statement-breakpoint
CREATE INDEX "terms_of_school" ON "terms" USING btree ("school_id","first_day");--> statement-breakpoint
CREATE INDEX "absences_of_school" ON "absences" USING btree ("school_id","last_day");--> statement-breakpoint
CREATE INDEX "absences_of_staff" ON "absences" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_hours_of_school" ON "staff_hours" USING btree ("school_id");--> statement-breakpoint
ALTER TABLE "opt_outs" ADD CONSTRAINT "opt_outs_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_next_step" ON "conversations" USING btree ("next_step_at") WHERE "conversations"."next_step_at" is not null;--> statement-breakpoint
UPDATE "conversations" SET "stage" = 'reminded', "next_step_at" = "respond_by" WHERE "answered_at" IS NULL AND "closed_at" IS NULL;
