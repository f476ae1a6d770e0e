-- Pictures in documents that were read otherwise: what they show is not. Of an object how many, of a scan how many of its objects have some.

ALTER TABLE objects ADD COLUMN unread_pictures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE bucket_scans ADD COLUMN objects_with_pictures BIGINT NOT NULL DEFAULT 0;
