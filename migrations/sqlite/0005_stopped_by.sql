ALTER TABLE `carrier_accounts` ADD `stopped_by` text;--> statement-breakpoint
ALTER TABLE `lines` ADD `stopped_by` text;