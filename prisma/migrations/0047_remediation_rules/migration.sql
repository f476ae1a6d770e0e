-- Rules that plan remediations by themselves, what they would do (simulations), and what they did at each finding. `behind` of a plan:
-- the people of whose rule it comes, who must not approve it any more than its proposer.

CREATE TABLE remediation_rules (
  id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  action TEXT COLLATE "C" NOT NULL,
  parameters TEXT COLLATE "C" NOT NULL,
  filter JSONB NOT NULL,
  plans_per_day INTEGER NOT NULL,
  version TEXT COLLATE "C" NOT NULL,
  authors TEXT[] COLLATE "C",
  created_at TIMESTAMPTZ(3) NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL,
  enabled_version TEXT COLLATE "C",
  enabled_by TEXT COLLATE "C",
  enabled_at TIMESTAMPTZ(3),
  after_seq BIGINT,
  CONSTRAINT remediation_rules_pkey PRIMARY KEY (id),
  -- Prisma knows no lists that are NOT NULL.
  CONSTRAINT remediation_rules_check_2 CHECK (authors IS NOT NULL),
  CONSTRAINT remediation_rules_check_1 CHECK (enabled_version IS NULL OR
    (enabled_version = version AND enabled_by IS NOT NULL AND enabled_at IS NOT NULL AND after_seq IS NOT NULL))
);
CREATE UNIQUE INDEX remediation_rules_name_key ON remediation_rules(name);

CREATE TABLE remediation_rule_simulations (
  rule_id TEXT COLLATE "C" NOT NULL,
  version TEXT COLLATE "C" NOT NULL,
  days INTEGER NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  result TEXT COLLATE "C" NOT NULL,
  CONSTRAINT remediation_rule_simulations_pkey PRIMARY KEY (rule_id),
  CONSTRAINT remediation_rule_simulations_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES remediation_rules(id) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE remediation_rule_matches (
  rule_id TEXT COLLATE "C" NOT NULL,
  finding_id TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL,
  version TEXT COLLATE "C" NOT NULL,
  outcome TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C",
  plan_id TEXT COLLATE "C",
  at TIMESTAMPTZ(3) NOT NULL,
  retry_at TIMESTAMPTZ(3),
  CONSTRAINT remediation_rule_matches_pkey PRIMARY KEY (rule_id, finding_id),
  CONSTRAINT remediation_rule_matches_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES remediation_rules(id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX remediation_rule_matches_rule_id_at_idx ON remediation_rule_matches(rule_id, at);

ALTER TABLE remediation_plans ADD COLUMN behind TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[];
ALTER TABLE remediation_plans ADD CONSTRAINT remediation_plans_check_2
  CHECK (behind IS NOT NULL AND (decided_by IS NULL OR NOT (decided_by = ANY(behind)) OR state IN ('REJECTED', 'CANCELLED', 'EXPIRED')));
