DROP INDEX `links_of_school`;--> statement-breakpoint
DROP INDEX `links_of_parent`;--> statement-breakpoint
CREATE INDEX `links_of_parent` ON `links` (`school_id`,`parent_id`);--> statement-breakpoint
DROP INDEX `parent_numbers_of_school`;--> statement-breakpoint
DROP INDEX `parent_numbers_of_number`;--> statement-breakpoint
CREATE INDEX `parent_numbers_of_number` ON `parent_numbers` (`school_id`,`number_id`);--> statement-breakpoint
CREATE INDEX `inbound_texts_nobodys` ON `inbound_texts` (`id`) WHERE "inbound_texts"."school_id" is null;--> statement-breakpoint
CREATE INDEX `messages_undecided` ON `messages` (`school_id`,`undecided_at`) WHERE "messages"."undecided_at" is not null and "messages"."settled_at" is null;