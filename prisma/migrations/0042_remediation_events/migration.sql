-- What became of each plan, by whom: proposals, approvals, writes, undos. Only ever added to.

CREATE TABLE remediation_events (
  plan_id TEXT COLLATE "C" NOT NULL,
  seq INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  detail TEXT COLLATE "C",
  CONSTRAINT remediation_events_pkey PRIMARY KEY (plan_id, seq),
  CONSTRAINT remediation_events_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES remediation_plans(id) ON DELETE CASCADE ON UPDATE CASCADE
);
