-- What a label that others wrote says about how sensitive a bucket is, and the tag that says so. Null: no label, or one that raises nothing.

ALTER TABLE buckets ADD COLUMN label_score SMALLINT, ADD COLUMN label_tag TEXT COLLATE "C";
ALTER TABLE buckets ADD CONSTRAINT buckets_label CHECK ((label_score IS NULL) = (label_tag IS NULL));
