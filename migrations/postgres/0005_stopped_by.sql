ALTER TABLE "carrier_accounts" ADD COLUMN "stopped_by" text;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "stopped_by" text;