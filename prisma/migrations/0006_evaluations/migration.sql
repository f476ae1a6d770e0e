-- The latest verdict of each check about each bucket.

CREATE TABLE evaluations (
  account_id TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C" NOT NULL,
  check_id TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  severity TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  detail TEXT COLLATE "C" NOT NULL,
  finding_type TEXT COLLATE "C" NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT evaluations_pkey PRIMARY KEY (account_id,bucket_name,check_id),
  CONSTRAINT evaluations_check_1 CHECK (status IN ('COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'UNKNOWN')),
  CONSTRAINT evaluations_check_2 CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL'))
);
