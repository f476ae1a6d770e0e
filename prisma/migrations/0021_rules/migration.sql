-- Custom data identifiers and allow lists. A version is never changed: sweeps name the ones that they use, and findings too.

CREATE TABLE rules (
  kind TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  deleted_at TIMESTAMPTZ(3),
  CONSTRAINT rules_pkey PRIMARY KEY (kind,id),
  CONSTRAINT rules_check_1 CHECK (kind IN ('CUSTOM_DATA_IDENTIFIER', 'ALLOW_LIST')),
  CONSTRAINT rules_check_2 CHECK (version > 0)
);

CREATE TABLE rule_versions (
  kind TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  spec JSONB NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  created_by TEXT COLLATE "C" NOT NULL,
  CONSTRAINT rule_versions_pkey PRIMARY KEY (kind,id,version)
);

CREATE TABLE sweep_rules (
  sweep_id TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  CONSTRAINT sweep_rules_pkey PRIMARY KEY (sweep_id,kind,id)
);

CREATE TABLE allow_list_checks (
  id TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  detail TEXT COLLATE "C",
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT allow_list_checks_pkey PRIMARY KEY (id)
);

CREATE TABLE allow_list_hits (
  sweep_id TEXT COLLATE "C" NOT NULL,
  allow_list_id TEXT COLLATE "C" NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C" NOT NULL,
  hits BIGINT NOT NULL,
  CONSTRAINT allow_list_hits_pkey PRIMARY KEY (sweep_id,allow_list_id,account_id,bucket_name)
);
CREATE INDEX allow_list_hits_allow_list_id_sweep_id_idx ON allow_list_hits(allow_list_id, sweep_id);

ALTER TABLE rule_versions ADD CONSTRAINT rule_versions_kind_id_fkey FOREIGN KEY (kind, id) REFERENCES rules(kind, id) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE sweep_rules ADD CONSTRAINT sweep_rules_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES sweeps(id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE sweep_rules ADD CONSTRAINT sweep_rules_kind_id_version_fkey FOREIGN KEY (kind, id, version) REFERENCES rule_versions(kind, id, version) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE allow_list_hits ADD CONSTRAINT allow_list_hits_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES sweeps(id) ON DELETE CASCADE ON UPDATE CASCADE;
