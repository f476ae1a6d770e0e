-- What CloudWatch and S3 Inventory say of a bucket's objects, by source: when it was asked, what that came to, and the newest counts.

ALTER TABLE buckets ADD COLUMN object_counts JSONB;
