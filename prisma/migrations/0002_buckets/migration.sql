-- Buckets, once per account and name, with the posture and the sums that lists show.

CREATE TABLE buckets (
  account_id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  region TEXT COLLATE "C" NOT NULL,
  created_at TIMESTAMPTZ(3),
  gone BOOLEAN NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  effective_permission TEXT COLLATE "C",
  shared_access TEXT COLLATE "C",
  encryption_type TEXT COLLATE "C",
  kms_key_arn TEXT COLLATE "C",
  versioning TEXT COLLATE "C",
  logging TEXT COLLATE "C",
  tags JSONB,
  posture_sweep_id TEXT COLLATE "C",
  posture_sweep_at TIMESTAMPTZ(3),
  objects_listed BIGINT NOT NULL,
  objects_scanned BIGINT NOT NULL,
  objects_partial BIGINT NOT NULL,
  objects_skipped BIGINT NOT NULL,
  size_bytes BIGINT NOT NULL,
  open_findings BIGINT NOT NULL,
  scan_sweep_id TEXT COLLATE "C",
  scan_sweep_at TIMESTAMPTZ(3),
  listed_sweep_id TEXT COLLATE "C",
  listed_sweep_at TIMESTAMPTZ(3),
  CONSTRAINT buckets_pkey PRIMARY KEY (account_id,name)
);
CREATE INDEX buckets_name_account_id_idx ON buckets(name, account_id);
CREATE INDEX buckets_size_bytes_account_id_name_idx ON buckets(size_bytes, account_id, name);
CREATE INDEX buckets_open_findings_account_id_name_idx ON buckets(open_findings, account_id, name);
