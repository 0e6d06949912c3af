DROP INDEX "messages_waiting_of_bulletin";--> statement-breakpoint
DROP INDEX "messages_waiting_of_line";--> statement-breakpoint
DROP INDEX "messages_once_a_bulletin";--> statement-breakpoint
DROP INDEX "messages_one_acknowledgement";--> statement-breakpoint
DROP INDEX "messages_carrier_sid";--> statement-breakpoint
DROP INDEX "messages_of_conversation";--> statement-breakpoint
CREATE INDEX "conversations_of_number_and_owner" ON "conversations" USING btree ("number_id","line_id","owner_id","id");--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "messages" USING btree ((case when "bulletin_id" is null then "line_id" else "bulletin_id" end),"priority","id") WHERE "messages"."direction" = 'outbound' and "messages"."claimed_at" is null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once_a_bulletin" ON "messages" USING btree ("bulletin_id","number_id") WHERE "messages"."bulletin_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_one_acknowledgement" ON "messages" USING btree ("conversation_id","acknowledged_day") WHERE "messages"."acknowledged_day" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_carrier_sid" ON "messages" USING btree ("carrier_sid") WHERE "messages"."carrier_sid" is not null;--> statement-breakpoint
CREATE INDEX "messages_of_conversation" ON "messages" USING btree ("conversation_id","id") WHERE "messages"."conversation_id" is not null;