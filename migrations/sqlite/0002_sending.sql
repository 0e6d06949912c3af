CREATE TABLE `attempts` (
	`message_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`claimed_at` integer NOT NULL,
	`claimed_by` text NOT NULL,
	`ended_at` integer,
	`result` text,
	`error_code` integer,
	PRIMARY KEY(`message_id`, `ordinal`),
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `checks` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`number_id` text NOT NULL,
	`kind` text NOT NULL,
	`code` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`number_id`) REFERENCES `numbers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `checks_of_number` ON `checks` (`number_id`,`at`);--> statement-breakpoint
CREATE INDEX `checks_of_school` ON `checks` (`school_id`);--> statement-breakpoint
CREATE TABLE `carrier_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`stopped_at` integer,
	`stopped_because` text,
	`try_again_at` integer
);
--> statement-breakpoint
CREATE TABLE `closures` (
	`id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	`name` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`school_id`) REFERENCES `schools`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closures_of_school` ON `closures` (`school_id`,`last_day`);--> statement-breakpoint
DROP INDEX `messages_waiting`;--> statement-breakpoint
ALTER TABLE `messages` ADD `undecided_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `ask_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `asked` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `messages_waiting_of_bulletin` ON `messages` (`bulletin_id`,`id`) WHERE "messages"."bulletin_id" is not null and "messages"."direction" = 'outbound' and "messages"."claimed_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE INDEX `messages_waiting_of_line` ON `messages` (`line_id`,`priority`,`id`) WHERE "messages"."bulletin_id" is null and "messages"."direction" = 'outbound' and "messages"."claimed_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE INDEX `messages_unreported` ON `messages` (`ask_at`) WHERE "messages"."accepted_at" is not null and "messages"."settled_at" is null;--> statement-breakpoint
ALTER TABLE `numbers` ADD `bad_at` integer;--> statement-breakpoint
ALTER TABLE `numbers` ADD `bad_because` text;--> statement-breakpoint
ALTER TABLE `opt_outs` ADD `said_to` text DEFAULT 'us' NOT NULL;--> statement-breakpoint
ALTER TABLE `lines` ADD `parts_per_second` integer;--> statement-breakpoint
ALTER TABLE `lines` ADD `stopped_at` integer;--> statement-breakpoint
ALTER TABLE `lines` ADD `stopped_because` text;--> statement-breakpoint
ALTER TABLE `lines` ADD `try_again_at` integer;--> statement-breakpoint
ALTER TABLE `schools` ADD `send_from` text DEFAULT '08:00';--> statement-breakpoint
ALTER TABLE `schools` ADD `send_to` text DEFAULT '19:00';--> statement-breakpoint
ALTER TABLE `schools` ADD `school_days` text DEFAULT '[1,2,3,4,5]' NOT NULL;--> statement-breakpoint
-- The demonstration can be tried at any hour.
UPDATE schools SET send_from = NULL, send_to = NULL WHERE demonstration = 1;--> statement-breakpoint
-- Texts whose final report has not come are asked after from now on.
UPDATE messages SET ask_at = accepted_at WHERE accepted_at IS NOT NULL AND settled_at IS NULL;
