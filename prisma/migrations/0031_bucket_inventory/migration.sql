-- Object counts by storage class, encryption and whether they can be classified, as the last closed scan saw them; null before.

ALTER TABLE buckets ADD COLUMN inventory JSONB;
