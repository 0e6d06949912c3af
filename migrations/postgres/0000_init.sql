CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "idempotent_requests" (
	"school_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"taken_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"status" integer,
	"answer" jsonb,
	CONSTRAINT "idempotent_requests_school_id_key_pk" PRIMARY KEY("school_id","key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"csrf_token" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "bulletin_chunks" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"bulletin_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"recipients" jsonb NOT NULL,
	"fanned_out_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "bulletins" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"mode" text NOT NULL,
	"purpose" text NOT NULL,
	"body" text NOT NULL,
	"line_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"audience" jsonb NOT NULL,
	"recipients" integer NOT NULL,
	"skipped" jsonb NOT NULL,
	"parts" integer NOT NULL,
	"confirmed" jsonb NOT NULL,
	"reason" text,
	"reference" text,
	"send_at" timestamp (3) with time zone,
	"valid_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"number_id" text NOT NULL,
	"line_id" text NOT NULL,
	"owner_id" text NOT NULL,
	"rule" text NOT NULL,
	"because" jsonb NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_text_at" timestamp (3) with time zone NOT NULL,
	"respond_by" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "inbound_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"carrier_sid" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"body" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"school_id" text,
	"message_id" text,
	"routed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"priority" integer NOT NULL,
	"number_id" text NOT NULL,
	"line_id" text NOT NULL,
	"bulletin_id" text,
	"conversation_id" text,
	"owner_id" text,
	"parents" jsonb NOT NULL,
	"pupils" jsonb NOT NULL,
	"body" text NOT NULL,
	"parts" integer NOT NULL,
	"reference" text,
	"acknowledged_day" text,
	"valid_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"claimed_by" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"uncertain_at" timestamp (3) with time zone,
	"carrier_sid" text,
	"accepted_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"outcome" text,
	"error_code" integer,
	"error_reason" text
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"carrier_sid" text NOT NULL,
	"status" text NOT NULL,
	"error_code" integer,
	"message_id" text,
	"received_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "numbers" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"e164" text NOT NULL,
	"type" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opt_outs" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"number_id" text NOT NULL,
	"word" text NOT NULL,
	"opted_out_at" timestamp (3) with time zone NOT NULL,
	"lifted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"school_id" text NOT NULL,
	"group_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	CONSTRAINT "group_members_group_id_pupil_id_pk" PRIMARY KEY("group_id","pupil_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"lead_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "links" (
	"school_id" text NOT NULL,
	"pupil_id" text NOT NULL,
	"parent_id" text NOT NULL,
	"relationship" text NOT NULL,
	"priority" integer,
	"parental_responsibility" boolean,
	"lives_with" boolean,
	"no_contact_set_by" text,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "links_pupil_id_parent_id_pk" PRIMARY KEY("pupil_id","parent_id")
);
--> statement-breakpoint
CREATE TABLE "parent_numbers" (
	"school_id" text NOT NULL,
	"parent_id" text NOT NULL,
	"number_id" text NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "parent_numbers_parent_id_number_id_pk" PRIMARY KEY("parent_id","number_id")
);
--> statement-breakpoint
CREATE TABLE "parents" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"mis_id" text NOT NULL,
	"title" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text,
	"language" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pupils" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"mis_id" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "roster_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"file" text NOT NULL,
	"mode" text NOT NULL,
	"status" text NOT NULL,
	"summary" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"needs_confirmation" jsonb NOT NULL,
	"contents" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "lines" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL,
	"mis_id" text NOT NULL,
	"title" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"mobile" text,
	"password_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"staff_id" text NOT NULL,
	"school_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "staff_roles_staff_id_role_pk" PRIMARY KEY("staff_id","role")
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"stopped_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotent_requests" ADD CONSTRAINT "idempotent_requests_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletin_chunks" ADD CONSTRAINT "bulletin_chunks_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletin_chunks" ADD CONSTRAINT "bulletin_chunks_bulletin_id_bulletins_id_fk" FOREIGN KEY ("bulletin_id") REFERENCES "public"."bulletins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletins" ADD CONSTRAINT "bulletins_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletins" ADD CONSTRAINT "bulletins_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulletins" ADD CONSTRAINT "bulletins_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_texts" ADD CONSTRAINT "inbound_texts_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbound_texts" ADD CONSTRAINT "inbound_texts_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_bulletin_id_bulletins_id_fk" FOREIGN KEY ("bulletin_id") REFERENCES "public"."bulletins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "numbers" ADD CONSTRAINT "numbers_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opt_outs" ADD CONSTRAINT "opt_outs_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opt_outs" ADD CONSTRAINT "opt_outs_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_pupil_id_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_lead_id_staff_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_pupil_id_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_parent_id_parents_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."parents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parent_numbers" ADD CONSTRAINT "parent_numbers_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parent_numbers" ADD CONSTRAINT "parent_numbers_parent_id_parents_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."parents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parent_numbers" ADD CONSTRAINT "parent_numbers_number_id_numbers_id_fk" FOREIGN KEY ("number_id") REFERENCES "public"."numbers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parents" ADD CONSTRAINT "parents_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupils" ADD CONSTRAINT "pupils_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_imports" ADD CONSTRAINT "roster_imports_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "idempotent_requests_age" ON "idempotent_requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sessions_of_staff" ON "sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bulletin_chunks_ordinal" ON "bulletin_chunks" USING btree ("bulletin_id","ordinal");--> statement-breakpoint
CREATE INDEX "bulletin_chunks_waiting" ON "bulletin_chunks" USING btree ("id") WHERE "bulletin_chunks"."fanned_out_at" is null;--> statement-breakpoint
CREATE INDEX "bulletins_of_school" ON "bulletins" USING btree ("school_id","id");--> statement-breakpoint
CREATE INDEX "conversations_of_school" ON "conversations" USING btree ("school_id","id");--> statement-breakpoint
CREATE INDEX "conversations_of_number" ON "conversations" USING btree ("number_id","id");--> statement-breakpoint
CREATE INDEX "conversations_of_owner" ON "conversations" USING btree ("owner_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "inbound_texts_once" ON "inbound_texts" USING btree ("carrier_sid");--> statement-breakpoint
CREATE INDEX "inbound_texts_unrouted" ON "inbound_texts" USING btree ("received_at") WHERE "inbound_texts"."routed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once_a_bulletin" ON "messages" USING btree ("bulletin_id","number_id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_one_acknowledgement" ON "messages" USING btree ("conversation_id","acknowledged_day");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_carrier_sid" ON "messages" USING btree ("carrier_sid");--> statement-breakpoint
CREATE INDEX "messages_of_number" ON "messages" USING btree ("number_id","id");--> statement-breakpoint
CREATE INDEX "messages_of_conversation" ON "messages" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "messages_of_school" ON "messages" USING btree ("school_id","id");--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "messages" USING btree ("priority","id") WHERE "messages"."direction" = 'outbound' and "messages"."claimed_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "messages_in_hand" ON "messages" USING btree ("claimed_at") WHERE "messages"."claimed_at" is not null and "messages"."accepted_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once" ON "reports" USING btree ("carrier_sid","status");--> statement-breakpoint
CREATE INDEX "reports_of_message" ON "reports" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "numbers_e164" ON "numbers" USING btree ("school_id","e164");--> statement-breakpoint
CREATE INDEX "opt_outs_of_school" ON "opt_outs" USING btree ("school_id");--> statement-breakpoint
CREATE UNIQUE INDEX "opt_outs_in_force" ON "opt_outs" USING btree ("number_id") WHERE "opt_outs"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "group_members_of_pupil" ON "group_members" USING btree ("pupil_id");--> statement-breakpoint
CREATE INDEX "group_members_of_school" ON "group_members" USING btree ("school_id");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_code" ON "groups" USING btree ("school_id","kind","code");--> statement-breakpoint
CREATE INDEX "links_of_parent" ON "links" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "links_of_school" ON "links" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "parent_numbers_of_number" ON "parent_numbers" USING btree ("number_id");--> statement-breakpoint
CREATE INDEX "parent_numbers_of_school" ON "parent_numbers" USING btree ("school_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parents_mis_id" ON "parents" USING btree ("school_id","mis_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pupils_mis_id" ON "pupils" USING btree ("school_id","mis_id");--> statement-breakpoint
CREATE INDEX "roster_imports_of_school" ON "roster_imports" USING btree ("school_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "lines_of_school" ON "lines" USING btree ("school_id","address");--> statement-breakpoint
CREATE UNIQUE INDEX "lines_number" ON "lines" USING btree ("address") WHERE "lines"."kind" = 'number';--> statement-breakpoint
CREATE UNIQUE INDEX "staff_mis_id" ON "staff" USING btree ("school_id","mis_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree ("school_id","email");--> statement-breakpoint
CREATE INDEX "staff_sign_in" ON "staff" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_roles_one_holder" ON "staff_roles" USING btree ("school_id","role") WHERE "staff_roles"."role" in ('liaison-lead', 'safeguarding-lead');