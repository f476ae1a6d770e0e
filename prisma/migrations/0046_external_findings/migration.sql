-- Findings of GuardDuty and Security Hub about buckets, how reading them went in each place, and what they add to a bucket's risk.

CREATE TABLE external_findings (
  id TEXT COLLATE "C" NOT NULL,
  provider TEXT COLLATE "C" NOT NULL,
  foreign_id TEXT COLLATE "C" NOT NULL,
  product TEXT COLLATE "C" NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  severity TEXT COLLATE "C" NOT NULL,
  severity_score SMALLINT NOT NULL,
  control TEXT COLLATE "C",
  count BIGINT NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  region TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C" NOT NULL,
  first_seen TIMESTAMPTZ(3) NOT NULL,
  last_seen TIMESTAMPTZ(3) NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  resolved_at TIMESTAMPTZ(3),
  read_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT external_findings_pkey PRIMARY KEY (id),
  CONSTRAINT external_findings_check_1 CHECK (state IN ('ACTIVE', 'RESOLVED')),
  CONSTRAINT external_findings_check_2 CHECK (severity_score BETWEEN 0 AND 100)
);
CREATE INDEX external_findings_account_id_bucket_name_idx ON external_findings(account_id, bucket_name);
CREATE INDEX external_findings_severity_score_last_seen_id_idx ON external_findings(severity_score, last_seen, id);
CREATE INDEX external_findings_open ON external_findings(provider, region, account_id) WHERE state = 'ACTIVE';

-- administrator_id: whose view it was read in; null: the account's own.
CREATE TABLE external_finding_reads (
  provider TEXT COLLATE "C" NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  region TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C",
  administrator_id TEXT COLLATE "C",
  read_at TIMESTAMPTZ(3) NOT NULL,
  covered_at TIMESTAMPTZ(3),
  CONSTRAINT external_finding_reads_pkey PRIMARY KEY (provider, account_id, region),
  CONSTRAINT external_finding_reads_check_1 CHECK (status IN ('COVERED', 'NOT_ENABLED', 'DENIED', 'FAILED'))
);

-- Null: GuardDuty has nothing open about the bucket, as far as it was read.
ALTER TABLE buckets ADD COLUMN threat_score SMALLINT;

ALTER TABLE coverage DROP CONSTRAINT coverage_check_4;
ALTER TABLE coverage ADD CONSTRAINT coverage_check_4
  CHECK (aspect IN ('POSTURE', 'OBJECTS', 'BOTH', 'GUARD_DUTY', 'SECURITY_HUB'));
