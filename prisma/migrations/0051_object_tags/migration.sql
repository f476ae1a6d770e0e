-- Tags of objects in which scans found sensitive data, as the end of their bucket's last scan read them. One of `tags` and `unread` is null:
-- what they are, or why they could not be read.

CREATE TABLE object_tags (
  account_id TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C" NOT NULL,
  key BYTEA NOT NULL,
  tags JSONB,
  unread TEXT COLLATE "C",
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT object_tags_pkey PRIMARY KEY (account_id, bucket_name, key),
  CONSTRAINT object_tags_check_1 CHECK ((tags IS NULL) <> (unread IS NULL))
);
