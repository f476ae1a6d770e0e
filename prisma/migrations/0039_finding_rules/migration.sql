-- Rules over findings: suppression (Macie's findings filter with the action ARCHIVE) and other severities. They act while they are neither
-- ended nor expired, when findings are read and news is routed; nothing is written to the findings themselves.

CREATE TABLE finding_rules (
  id TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  author TEXT COLLATE "C" NOT NULL,
  filter JSONB NOT NULL,
  severity TEXT COLLATE "C",
  created_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3),
  ended_at TIMESTAMPTZ(3),
  ended_by TEXT COLLATE "C",
  CONSTRAINT finding_rules_pkey PRIMARY KEY (id),
  CONSTRAINT finding_rules_check_1 CHECK (kind IN ('SUPPRESSION', 'SEVERITY_OVERRIDE')),
  CONSTRAINT finding_rules_check_2 CHECK ((kind = 'SEVERITY_OVERRIDE') = (severity IS NOT NULL))
);
