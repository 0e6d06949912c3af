CREATE TABLE `conversation_staff` (
	`conversation_id` text NOT NULL,
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`added_by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`conversation_id`, `staff_id`),
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conversation_staff_of_staff` ON `conversation_staff` (`staff_id`);--> statement-breakpoint
CREATE TABLE `conversation_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation_id` text NOT NULL,
	`school_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_id` text,
	`to_id` text,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conversation_steps_of_conversation` ON `conversation_steps` (`conversation_id`,`id`);--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`conversation_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	`mailed_at` integer,
	`mail_at` integer,
	`mail_tries` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_unseen` ON `notices` (`staff_id`,`id`) WHERE "notices"."seen_at" is null;--> statement-breakpoint
CREATE INDEX `notices_of_conversation` ON `notices` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `notices_to_mail` ON `notices` (`mail_at`) WHERE "notices"."mail_at" is not null;--> statement-breakpoint
CREATE TABLE `word_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`list` text NOT NULL,
	`words` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `word_lists_of_school` ON `word_lists` (`school_id`,`list`,`id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`number_id` text NOT NULL,
	`purpose` text NOT NULL,
	`is_given` integer NOT NULL,
	`words` text NOT NULL,
	`source` text NOT NULL,
	`staff_id` text,
	`parents` text DEFAULT '[]' NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_of_number` ON `consents` (`number_id`,`purpose`,`at`);--> statement-breakpoint
CREATE INDEX `consents_of_school` ON `consents` (`school_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `terms` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`name` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `terms_of_school` ON `terms` (`school_id`,`first_day`);--> statement-breakpoint
CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `absences_of_school` ON `absences` (`school_id`,`last_day`);--> statement-breakpoint
CREATE INDEX `absences_of_staff` ON `absences` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff_hours` (
	`staff_id` text NOT NULL,
	`school_id` text NOT NULL,
	`day` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	PRIMARY KEY(`staff_id`, `day`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_hours_of_school` ON `staff_hours` (`school_id`);--> statement-breakpoint
ALTER TABLE `conversations` ADD `marks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `remind_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `escalate_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `stage` text DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE `conversations` ADD `next_step_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `closed_because` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `restricted_at` integer;--> statement-breakpoint
ALTER TABLE `conversations` ADD `asked_pupils` text;--> statement-breakpoint
ALTER TABLE `conversations` ADD `asked_at` integer;--> statement-breakpoint
CREATE INDEX `conversations_next_step` ON `conversations` (`next_step_at`) WHERE "conversations"."next_step_at" is not null;--> statement-breakpoint
ALTER TABLE `messages` ADD `pictures` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `opt_outs` ADD `line_id` text REFERENCES lines(id);--> statement-breakpoint
ALTER TABLE `pupils` ADD `nicknames` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `pupils` ADD `gender` text;--> statement-breakpoint
ALTER TABLE `schools` ADD `work_from` text DEFAULT '08:30' NOT NULL;--> statement-breakpoint
ALTER TABLE `schools` ADD `work_to` text DEFAULT '16:30' NOT NULL;--> statement-breakpoint
ALTER TABLE `schools` ADD `hours_to_answer` integer DEFAULT 8 NOT NULL;--> statement-breakpoint
ALTER TABLE `schools` ADD `hours_to_answer_urgent` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `deputy_id` text;--> statement-breakpoint
UPDATE `conversations` SET `stage` = 'reminded', `next_step_at` = `respond_by` WHERE `answered_at` IS NULL AND `closed_at` IS NULL;
