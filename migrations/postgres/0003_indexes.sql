DROP INDEX "links_of_school";--> statement-breakpoint
DROP INDEX "parent_numbers_of_school";--> statement-breakpoint
DROP INDEX "links_of_parent";--> statement-breakpoint
DROP INDEX "parent_numbers_of_number";--> statement-breakpoint
CREATE INDEX "inbound_texts_nobodys" ON "inbound_texts" USING btree ("id") WHERE "inbound_texts"."school_id" is null;--> statement-breakpoint
CREATE INDEX "messages_undecided" ON "messages" USING btree ("school_id","undecided_at") WHERE "messages"."undecided_at" is not null and "messages"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "links_of_parent" ON "links" USING btree ("school_id","parent_id");--> statement-breakpoint
CREATE INDEX "parent_numbers_of_number" ON "parent_numbers" USING btree ("school_id","number_id");