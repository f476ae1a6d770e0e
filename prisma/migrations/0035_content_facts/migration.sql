-- Facts of the checks that depend on what the bucket holds, so that the end of its scan can judge them anew without asking AWS; null before.
-- Settings that Macie's DescribeBuckets names beside those of 0002; null before.

ALTER TABLE buckets ADD COLUMN content_facts JSONB;
ALTER TABLE buckets ADD COLUMN settings JSONB;
