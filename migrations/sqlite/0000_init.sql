CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `idempotent_requests` (
	`school_id` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`taken_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`status` integer,
	`answer` text,
	PRIMARY KEY(`school_id`, `key`),
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `idempotent_requests_age` ON `idempotent_requests` (`created_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`csrf_token` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_of_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`demonstration` integer DEFAULT false NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `bulletin_chunks` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`bulletin_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`recipients` text NOT NULL,
	`fanned_out_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bulletin_id`) REFERENCES `bulletins`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulletin_chunks_ordinal` ON `bulletin_chunks` (`bulletin_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `bulletin_chunks_waiting` ON `bulletin_chunks` (`id`) WHERE "bulletin_chunks"."fanned_out_at" is null;--> statement-breakpoint
CREATE TABLE `bulletins` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`mode` text NOT NULL,
	`purpose` text NOT NULL,
	`body` text NOT NULL,
	`line_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`audience` text NOT NULL,
	`recipients` integer NOT NULL,
	`skipped` text NOT NULL,
	`parts` integer NOT NULL,
	`confirmed` text NOT NULL,
	`reason` text,
	`reference` text,
	`send_at` integer,
	`valid_until` integer,
	`created_at` integer NOT NULL,
	`paused_at` integer,
	`cancelled_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bulletins_of_school` ON `bulletins` (`school_id`,`id`);--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`number_id` text NOT NULL,
	`line_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`rule` text NOT NULL,
	`because` text NOT NULL,
	`opened_at` integer NOT NULL,
	`last_text_at` integer NOT NULL,
	`respond_by` integer NOT NULL,
	`answered_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conversations_of_school` ON `conversations` (`school_id`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_of_number` ON `conversations` (`number_id`,`id`);--> statement-breakpoint
CREATE INDEX `conversations_of_owner` ON `conversations` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `inbound_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`carrier_sid` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`body` text NOT NULL,
	`parameters` text NOT NULL,
	`received_at` integer NOT NULL,
	`school_id` text,
	`message_id` text,
	`routed_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbound_texts_once` ON `inbound_texts` (`carrier_sid`);--> statement-breakpoint
CREATE INDEX `inbound_texts_unrouted` ON `inbound_texts` (`received_at`) WHERE "inbound_texts"."routed_at" is null;--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`priority` integer NOT NULL,
	`number_id` text NOT NULL,
	`line_id` text NOT NULL,
	`bulletin_id` text,
	`conversation_id` text,
	`owner_id` text,
	`parents` text NOT NULL,
	`pupils` text NOT NULL,
	`body` text NOT NULL,
	`parts` integer NOT NULL,
	`reference` text,
	`acknowledged_day` text,
	`valid_until` integer,
	`created_at` integer NOT NULL,
	`claimed_at` integer,
	`claimed_by` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`retry_at` integer,
	`uncertain_at` integer,
	`carrier_sid` text,
	`accepted_at` integer,
	`sent_at` integer,
	`settled_at` integer,
	`outcome` text,
	`error_code` integer,
	`error_reason` text,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bulletin_id`) REFERENCES `bulletins`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once_a_bulletin` ON `messages` (`bulletin_id`,`number_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_one_acknowledgement` ON `messages` (`conversation_id`,`acknowledged_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_carrier_sid` ON `messages` (`carrier_sid`);--> statement-breakpoint
CREATE INDEX `messages_of_number` ON `messages` (`number_id`,`id`);--> statement-breakpoint
CREATE INDEX `messages_of_conversation` ON `messages` (`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `messages_of_school` ON `messages` (`school_id`,`id`);--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`priority`,`id`) WHERE "messages"."direction" = 'outbound' and "messages"."claimed_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE INDEX `messages_in_hand` ON `messages` (`claimed_at`) WHERE "messages"."claimed_at" is not null and "messages"."accepted_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`carrier_sid` text NOT NULL,
	`status` text NOT NULL,
	`error_code` integer,
	`message_id` text,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_once` ON `reports` (`carrier_sid`,`status`);--> statement-breakpoint
CREATE INDEX `reports_of_message` ON `reports` (`message_id`);--> statement-breakpoint
CREATE TABLE `numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`e164` text NOT NULL,
	`type` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `numbers_e164` ON `numbers` (`school_id`,`e164`);--> statement-breakpoint
CREATE TABLE `opt_outs` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`number_id` text NOT NULL,
	`word` text NOT NULL,
	`opted_out_at` integer NOT NULL,
	`lifted_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opt_outs_of_school` ON `opt_outs` (`school_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `opt_outs_in_force` ON `opt_outs` (`number_id`) WHERE "opt_outs"."lifted_at" is null;--> statement-breakpoint
CREATE TABLE `group_members` (
	`school_id` text NOT NULL,
	`group_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `pupil_id`),
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_members_of_pupil` ON `group_members` (`pupil_id`);--> statement-breakpoint
CREATE INDEX `group_members_of_school` ON `group_members` (`school_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`lead_id` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lead_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_code` ON `groups` (`school_id`,`kind`,`code`);--> statement-breakpoint
CREATE TABLE `links` (
	`school_id` text NOT NULL,
	`pupil_id` text NOT NULL,
	`parent_id` text NOT NULL,
	`relationship` text NOT NULL,
	`priority` integer,
	`parental_responsibility` integer,
	`lives_with` integer,
	`no_contact_set_by` text,
	`ended_at` integer,
	PRIMARY KEY(`pupil_id`, `parent_id`),
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pupil_id`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `parents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `links_of_parent` ON `links` (`parent_id`);--> statement-breakpoint
CREATE INDEX `links_of_school` ON `links` (`school_id`);--> statement-breakpoint
CREATE TABLE `parent_numbers` (
	`school_id` text NOT NULL,
	`parent_id` text NOT NULL,
	`number_id` text NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`parent_id`, `number_id`),
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `parents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `parent_numbers_of_number` ON `parent_numbers` (`number_id`);--> statement-breakpoint
CREATE INDEX `parent_numbers_of_school` ON `parent_numbers` (`school_id`);--> statement-breakpoint
CREATE TABLE `parents` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`mis_id` text NOT NULL,
	`title` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text,
	`language` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `parents_mis_id` ON `parents` (`school_id`,`mis_id`);--> statement-breakpoint
CREATE TABLE `pupils` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`mis_id` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pupils_mis_id` ON `pupils` (`school_id`,`mis_id`);--> statement-breakpoint
CREATE TABLE `roster_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`file` text NOT NULL,
	`mode` text NOT NULL,
	`status` text NOT NULL,
	`summary` text NOT NULL,
	`problems` text NOT NULL,
	`needs_confirmation` text NOT NULL,
	`contents` text,
	`created_at` integer NOT NULL,
	`applied_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `roster_imports_of_school` ON `roster_imports` (`school_id`,`id`);--> statement-breakpoint
CREATE TABLE `lines` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lines_of_school` ON `lines` (`school_id`,`address`);--> statement-breakpoint
CREATE UNIQUE INDEX `lines_number` ON `lines` (`address`) WHERE "lines"."kind" = 'number';--> statement-breakpoint
CREATE TABLE `schools` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`time_zone` text NOT NULL,
	`demonstration` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`mis_id` text NOT NULL,
	`title` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text NOT NULL,
	`mobile` text,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_mis_id` ON `staff` (`school_id`,`mis_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email` ON `staff` (`school_id`,`email`);--> statement-breakpoint
CREATE INDEX `staff_sign_in` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`staff_id` text NOT NULL,
	`school_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`staff_id`, `role`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_roles_one_holder` ON `staff_roles` (`school_id`,`role`) WHERE "staff_roles"."role" in ('liaison-lead', 'safeguarding-lead');--> statement-breakpoint
CREATE TABLE `workers` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`stopped_at` integer
);
