DROP INDEX `messages_to_fall_back`;--> statement-breakpoint
CREATE INDEX `messages_to_fall_back` ON `messages` (`bulletin_id`,`settled_at`) WHERE "messages"."outcome" in ('failed', 'suppressed') and "messages"."bulletin_id" is not null and "messages"."fell_back_at" is null;--> statement-breakpoint
UPDATE `messages` SET `fell_back_at` = `settled_at` WHERE `outcome` = 'suppressed' AND `bulletin_id` IS NOT NULL;
