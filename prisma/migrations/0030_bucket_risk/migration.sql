-- One ranked risk per bucket with its parts. Null: no sweep has judged the bucket since (exposure), or nothing in it was analyzed (sensitivity).

ALTER TABLE buckets ADD COLUMN exposure SMALLINT;
ALTER TABLE buckets ADD COLUMN exposed_permission TEXT COLLATE "C";
ALTER TABLE buckets ADD COLUMN exposed_to TEXT COLLATE "C";
ALTER TABLE buckets ADD COLUMN sensitivity_score SMALLINT;
ALTER TABLE buckets ADD COLUMN risk_score SMALLINT;
