DROP INDEX `messages_waiting_of_bulletin`;--> statement-breakpoint
DROP INDEX `messages_waiting_of_line`;--> statement-breakpoint
DROP INDEX `messages_once_a_bulletin`;--> statement-breakpoint
DROP INDEX `messages_one_acknowledgement`;--> statement-breakpoint
DROP INDEX `messages_carrier_sid`;--> statement-breakpoint
DROP INDEX `messages_of_conversation`;--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` ((case when "bulletin_id" is null then "line_id" else "bulletin_id" end),`priority`,`id`) WHERE "messages"."direction" = 'outbound' and "messages"."claimed_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once_a_bulletin` ON `messages` (`bulletin_id`,`number_id`) WHERE "messages"."bulletin_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `messages_one_acknowledgement` ON `messages` (`conversation_id`,`acknowledged_day`) WHERE "messages"."acknowledged_day" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `messages_carrier_sid` ON `messages` (`carrier_sid`) WHERE "messages"."carrier_sid" is not null;--> statement-breakpoint
CREATE INDEX `messages_of_conversation` ON `messages` (`conversation_id`,`id`) WHERE "messages"."conversation_id" is not null;--> statement-breakpoint
CREATE INDEX `conversations_of_number_and_owner` ON `conversations` (`number_id`,`line_id`,`owner_id`,`id`);