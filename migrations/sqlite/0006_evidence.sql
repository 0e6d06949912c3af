CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_of_school` ON `events` (`school_id`,`id`);--> statement-breakpoint
CREATE TABLE `lookups` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`number_id` text NOT NULL,
	`asks` text NOT NULL,
	`price` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`failed_because` text,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lookups_of_school` ON `lookups` (`school_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `lookups_of_number` ON `lookups` (`number_id`,`asks`,`asked_at`);--> statement-breakpoint
CREATE TABLE `number_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`old_number_id` text NOT NULL,
	`new_number_id` text NOT NULL,
	`parents` text NOT NULL,
	`code_hash` text NOT NULL,
	`code_until` integer NOT NULL,
	`wrong_codes` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`proved_at` integer,
	`needs_office` text,
	`made_at` integer,
	`ended_at` integer,
	`ended_because` text,
	`decided_by` text,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`old_number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`new_number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `number_changes_of_school` ON `number_changes` (`school_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `number_changes_open_old` ON `number_changes` (`old_number_id`) WHERE "number_changes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `number_changes_open_new` ON `number_changes` (`new_number_id`) WHERE "number_changes"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`number_id` text NOT NULL,
	`message_id` text NOT NULL,
	`parents` text NOT NULL,
	`asked_at` integer NOT NULL,
	`explained_at` integer,
	`answered_at` integer,
	`answer` text,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_open` ON `questions` (`number_id`) WHERE "questions"."answered_at" is null;--> statement-breakpoint
CREATE INDEX `questions_of_school` ON `questions` (`school_id`);--> statement-breakpoint
CREATE TABLE `refresh_series` (
	`school_id` text PRIMARY KEY NOT NULL,
	`switched_on_at` integer NOT NULL,
	`switched_off_at` integer,
	`every_days` integer NOT NULL,
	`ask_every` integer NOT NULL,
	`done_for` text,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `refresh_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`replaces` text,
	`season` text NOT NULL,
	`years` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refresh_texts_of_school` ON `refresh_texts` (`school_id`,`id`);--> statement-breakpoint
CREATE TABLE `disagreements` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`parent_id` text NOT NULL,
	`used_number_id` text,
	`other_number_id` text NOT NULL,
	`used_said_by` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `parents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disagreements_of_school` ON `disagreements` (`school_id`,`settled_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `disagreements_open` ON `disagreements` (`parent_id`,`other_number_id`) WHERE "disagreements"."settled_at" is null;--> statement-breakpoint
CREATE TABLE `reach_weeks` (
	`school_id` text NOT NULL,
	`group_id` text NOT NULL,
	`week` text NOT NULL,
	`pupils` integer NOT NULL,
	`with_one` integer NOT NULL,
	`with_two` integer NOT NULL,
	PRIMARY KEY(`school_id`, `group_id`, `week`),
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `fallback_for` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `fell_back_at` integer;--> statement-breakpoint
CREATE INDEX `messages_to_fall_back` ON `messages` (`settled_at`) WHERE "messages"."outcome" = 'failed' and "messages"."bulletin_id" is not null and "messages"."fell_back_at" is null;--> statement-breakpoint
CREATE INDEX `messages_fallbacks` ON `messages` (`fallback_for`) WHERE "messages"."fallback_for" is not null;--> statement-breakpoint
ALTER TABLE `checks` ADD `by` text DEFAULT 'carrier' NOT NULL;--> statement-breakpoint
ALTER TABLE `checks` ADD `staff_id` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `checks` ADD `is_valid` integer;--> statement-breakpoint
ALTER TABLE `checks` ADD `line_type` text;--> statement-breakpoint
ALTER TABLE `checks` ADD `line_status` text;--> statement-breakpoint
ALTER TABLE `numbers` ADD `delivered_at` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `replied_at` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `failed_at` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `quarantined_at` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `asked_at` integer;--> statement-breakpoint
ALTER TABLE `parent_numbers` ADD `in_mis` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `schools` ADD `lookup_price` integer;--> statement-breakpoint
ALTER TABLE `schools` ADD `lookup_budget` integer;--> statement-breakpoint
ALTER TABLE `schools` ADD `currency` text DEFAULT 'GBP' NOT NULL;--> statement-breakpoint
UPDATE `numbers` SET `delivered_at` = (SELECT max(`settled_at`) FROM `messages` WHERE `messages`.`number_id` = `numbers`.`id` AND `outcome` = 'delivered'), `replied_at` = (SELECT max(`messages`.`created_at`) FROM `messages` WHERE `messages`.`number_id` = `numbers`.`id` AND `direction` = 'inbound'), `failed_at` = (SELECT max(`at`) FROM `checks` WHERE `checks`.`number_id` = `numbers`.`id`);--> statement-breakpoint
INSERT INTO `checks` (`id`, `school_id`, `number_id`, `kind`, `by`, `at`) SELECT `id`, `school_id`, `id`, 'given', 'mis', `created_at` FROM `numbers` WHERE EXISTS (SELECT 1 FROM `parent_numbers` WHERE `parent_numbers`.`number_id` = `numbers`.`id`);--> statement-breakpoint
UPDATE `messages` SET `fell_back_at` = `settled_at` WHERE `outcome` = 'failed' AND `bulletin_id` IS NOT NULL;--> statement-breakpoint
UPDATE `parent_numbers` SET `in_mis` = false WHERE `ended_at` IS NOT NULL;
