-- Plans of remediations. `changes`, `rests_on` and `undo_record` are JSON kept as text: an undo puts back what was there to the byte.

CREATE TABLE remediation_plans (
  id TEXT COLLATE "C" NOT NULL,
  content_key TEXT COLLATE "C" NOT NULL,
  round INTEGER NOT NULL,
  action TEXT COLLATE "C" NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  region TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C",
  object_key BYTEA,
  parameters JSONB NOT NULL,
  finding_id TEXT COLLATE "C",
  run_id TEXT COLLATE "C",
  dry_run BOOLEAN NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C",
  changes TEXT COLLATE "C" NOT NULL,
  rests_on TEXT COLLATE "C" NOT NULL,
  diff TEXT COLLATE "C" NOT NULL,
  proposed_by TEXT COLLATE "C" NOT NULL,
  proposed_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  decided_by TEXT COLLATE "C",
  decided_at TIMESTAMPTZ(3),
  not_before TIMESTAMPTZ(3),
  undo_record TEXT COLLATE "C",
  writer TEXT COLLATE "C",
  written_at TIMESTAMPTZ(3),
  ended_at TIMESTAMPTZ(3),
  CONSTRAINT remediation_plans_pkey PRIMARY KEY (id),
  CONSTRAINT remediation_plans_check_1 CHECK (decided_by IS NULL OR decided_by <> proposed_by OR state IN ('REJECTED', 'CANCELLED', 'EXPIRED'))
);
CREATE INDEX remediation_plans_content_key_round_idx ON remediation_plans(content_key, round);
CREATE INDEX remediation_plans_proposed_at_id_idx ON remediation_plans(proposed_at, id);
CREATE INDEX remediation_plans_account_id_bucket_name_idx ON remediation_plans(account_id, bucket_name);
