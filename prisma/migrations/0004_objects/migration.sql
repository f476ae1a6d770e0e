-- One record per object: what the last sweep that listed it knows. Keys are bytes, since S3 allows NUL and text does not.

CREATE TABLE objects (
  account_id TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C" NOT NULL,
  key BYTEA NOT NULL,
  size_bytes BIGINT NOT NULL,
  e_tag TEXT COLLATE "C" NOT NULL,
  last_modified TIMESTAMPTZ(3) NOT NULL,
  storage_class TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C",
  mime_type TEXT COLLATE "C" NOT NULL,
  bytes_read BIGINT NOT NULL,
  bytes_classified BIGINT NOT NULL,
  catalogue_version TEXT COLLATE "C" NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT objects_pkey PRIMARY KEY (account_id,bucket_name,key),
  CONSTRAINT objects_check_1 CHECK (status IN ('COMPLETE', 'PARTIAL', 'SKIPPED')),
  CONSTRAINT objects_check_2 CHECK (octet_length(key) BETWEEN 1 AND 1024)
);
