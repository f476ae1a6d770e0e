-- Sweeps, what each of them had to read (accounts, buckets), what it read, and every gap with its reason.

CREATE TABLE sweeps (
  id TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  options JSONB NOT NULL,
  trigger TEXT COLLATE "C" NOT NULL,
  schedule_id TEXT COLLATE "C",
  requested_by TEXT COLLATE "C" NOT NULL,
  started_at TIMESTAMPTZ(3) NOT NULL,
  finished_at TIMESTAMPTZ(3),
  failure_code TEXT COLLATE "C",
  CONSTRAINT sweeps_pkey PRIMARY KEY (id),
  CONSTRAINT sweeps_check_1 CHECK (status IN ('PENDING', 'RUNNING', 'PAUSED', 'COMPLETE', 'PARTIAL', 'CANCELLED', 'FAILED')),
  CONSTRAINT sweeps_check_2 CHECK (trigger IN ('MANUAL', 'SCHEDULE'))
);

CREATE TABLE account_sweeps (
  sweep_id TEXT COLLATE "C" NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  in_scope BOOLEAN NOT NULL,
  closed BOOLEAN NOT NULL,
  CONSTRAINT account_sweeps_pkey PRIMARY KEY (sweep_id,account_id)
);

CREATE TABLE bucket_scans (
  sweep_id TEXT COLLATE "C" NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C" NOT NULL,
  in_scope BOOLEAN NOT NULL,
  evaluated BOOLEAN NOT NULL,
  policy_findings BIGINT NOT NULL,
  closed BOOLEAN NOT NULL,
  listed_whole BOOLEAN NOT NULL,
  code TEXT COLLATE "C",
  objects_scanned BIGINT NOT NULL,
  objects_partial BIGINT NOT NULL,
  objects_skipped BIGINT NOT NULL,
  bytes_read BIGINT NOT NULL,
  findings BIGINT NOT NULL,
  CONSTRAINT bucket_scans_pkey PRIMARY KEY (sweep_id,account_id,bucket_name)
);

CREATE TABLE coverage (
  id TEXT COLLATE "C" NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  aspect TEXT COLLATE "C" NOT NULL,
  scope TEXT COLLATE "C" NOT NULL,
  scope_rank SMALLINT NOT NULL,
  account_id TEXT COLLATE "C",
  region TEXT COLLATE "C",
  bucket_name TEXT COLLATE "C",
  status TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C",
  CONSTRAINT coverage_pkey PRIMARY KEY (id),
  CONSTRAINT coverage_check_1 CHECK (scope IN ('ORGANIZATION', 'ACCOUNT', 'REGION', 'BUCKET')),
  CONSTRAINT coverage_check_2 CHECK (status IN ('COVERED', 'PARTIAL', 'SKIPPED', 'DENIED', 'FAILED')),
  CONSTRAINT coverage_check_3 CHECK ((status = 'COVERED') = (reason IS NULL)),
  CONSTRAINT coverage_check_4 CHECK (aspect IN ('POSTURE', 'OBJECTS', 'BOTH'))
);
CREATE INDEX sweeps_started_at_id_idx ON sweeps(started_at, id);
CREATE INDEX coverage_sweep_id_scope_rank_id_idx ON coverage(sweep_id, scope_rank, id);
CREATE INDEX coverage_sweep_id_account_id_idx ON coverage(sweep_id, account_id);
CREATE INDEX coverage_scope_rank_id_idx ON coverage(scope_rank, id);

ALTER TABLE account_sweeps ADD CONSTRAINT account_sweeps_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES sweeps(id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE bucket_scans ADD CONSTRAINT bucket_scans_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES sweeps(id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE coverage ADD CONSTRAINT coverage_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES sweeps(id) ON DELETE CASCADE ON UPDATE CASCADE;
