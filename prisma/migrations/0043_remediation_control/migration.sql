-- The switch that stops every write, the count of writes for their limits, and what is approved beforehand.

CREATE TABLE remediation_switch (
  id TEXT COLLATE "C" NOT NULL,
  stopped BOOLEAN NOT NULL,
  reason TEXT COLLATE "C",
  changed_by TEXT COLLATE "C" NOT NULL,
  changed_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT remediation_switch_pkey PRIMARY KEY (id)
);

CREATE TABLE remediation_writes (
  plan_id TEXT COLLATE "C" NOT NULL,
  run_id TEXT COLLATE "C",
  at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT remediation_writes_pkey PRIMARY KEY (plan_id)
);
CREATE INDEX remediation_writes_at_idx ON remediation_writes(at);
CREATE INDEX remediation_writes_run_id_idx ON remediation_writes(run_id);

CREATE TABLE remediation_policies (
  id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  spec JSONB NOT NULL,
  created_by TEXT COLLATE "C" NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT remediation_policies_pkey PRIMARY KEY (id)
);
