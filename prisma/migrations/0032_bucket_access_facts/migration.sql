-- Policy, ACL, public access blocks and object ownership as the last judging sweep read them; null before. None of it is secret.

ALTER TABLE buckets ADD COLUMN access_facts JSONB;
