-- Findings with a stable identity over rescans, their detections and where each was found.

CREATE TABLE findings (
  id TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  type TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  description TEXT COLLATE "C" NOT NULL,
  severity TEXT COLLATE "C" NOT NULL,
  severity_score SMALLINT NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  region TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C" NOT NULL,
  object_key BYTEA,
  check_id TEXT COLLATE "C",
  count BIGINT NOT NULL,
  first_seen TIMESTAMPTZ(3) NOT NULL,
  last_seen TIMESTAMPTZ(3) NOT NULL,
  resolved_at TIMESTAMPTZ(3),
  content_hash TEXT COLLATE "C" NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT findings_pkey PRIMARY KEY (id),
  CONSTRAINT findings_check_1 CHECK (kind IN ('SENSITIVE_DATA', 'POLICY', 'ANOMALY')),
  CONSTRAINT findings_check_2 CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  CONSTRAINT findings_check_3 CHECK (status IN ('NEW', 'ACTIVE', 'RESOLVED', 'REOPENED')),
  CONSTRAINT findings_check_4 CHECK ((status = 'RESOLVED') = (resolved_at IS NOT NULL))
);

CREATE TABLE finding_detections (
  finding_id TEXT COLLATE "C" NOT NULL,
  identifier TEXT COLLATE "C" NOT NULL,
  label TEXT COLLATE "C",
  category TEXT COLLATE "C" NOT NULL,
  severity TEXT COLLATE "C" NOT NULL,
  confidence TEXT COLLATE "C" NOT NULL,
  count BIGINT NOT NULL,
  reasons TEXT[] COLLATE "C",
  fingerprints TEXT[] COLLATE "C",
  status TEXT COLLATE "C" NOT NULL,
  first_seen TIMESTAMPTZ(3) NOT NULL,
  last_seen TIMESTAMPTZ(3) NOT NULL,
  resolved_at TIMESTAMPTZ(3),
  content_hash TEXT COLLATE "C" NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT finding_detections_pkey PRIMARY KEY (finding_id,identifier),
  CONSTRAINT finding_detections_check_1 CHECK (status IN ('NEW', 'ACTIVE', 'RESOLVED', 'REOPENED')),
  CONSTRAINT finding_detections_check_2 CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  CONSTRAINT finding_detections_check_3 CHECK (confidence IN ('LOW', 'MEDIUM', 'HIGH')),
  CONSTRAINT finding_detections_check_4 CHECK ((status = 'RESOLVED') = (resolved_at IS NOT NULL))
);

CREATE TABLE occurrences (
  finding_id TEXT COLLATE "C" NOT NULL,
  identifier TEXT COLLATE "C" NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  location JSONB NOT NULL,
  CONSTRAINT occurrences_pkey PRIMARY KEY (finding_id,identifier,ordinal)
);
CREATE INDEX findings_severity_score_last_seen_id_idx ON findings(severity_score, last_seen, id);
CREATE INDEX findings_last_seen_id_idx ON findings(last_seen, id);
CREATE INDEX findings_first_seen_id_idx ON findings(first_seen, id);
CREATE INDEX findings_count_id_idx ON findings(count, id);
CREATE INDEX findings_type_id_idx ON findings(type, id);
CREATE INDEX findings_account_id_bucket_name_kind_object_key_idx ON findings(account_id, bucket_name, kind, object_key);
CREATE INDEX finding_detections_identifier_finding_id_idx ON finding_detections(identifier, finding_id);
CREATE INDEX finding_detections_label_finding_id_idx ON finding_detections(label, finding_id);

ALTER TABLE finding_detections ADD CONSTRAINT finding_detections_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES findings(id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE occurrences ADD CONSTRAINT occurrences_finding_id_identifier_fkey FOREIGN KEY (finding_id, identifier) REFERENCES finding_detections(finding_id, identifier) ON DELETE CASCADE ON UPDATE CASCADE;
