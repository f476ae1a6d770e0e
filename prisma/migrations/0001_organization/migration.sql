-- The organization as AWS Organizations gives it: units, accounts, and which of them have left.
-- Every text column is COLLATE "C": order is that of UTF-8 bytes, whatever the locale of the cluster.

CREATE TABLE organizations (
  id TEXT COLLATE "C" NOT NULL,
  management_account_id TEXT COLLATE "C" NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT organizations_pkey PRIMARY KEY (id)
);

CREATE TABLE organizational_units (
  id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  parent_id TEXT COLLATE "C",
  path TEXT COLLATE "C" NOT NULL,
  id_path TEXT COLLATE "C" NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT organizational_units_pkey PRIMARY KEY (id)
);

CREATE TABLE accounts (
  id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  email TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  organizational_unit_id TEXT COLLATE "C" NOT NULL,
  organizational_unit_path TEXT COLLATE "C" NOT NULL,
  joined_at TIMESTAMPTZ(3),
  departed BOOLEAN NOT NULL,
  last_sweep_id TEXT COLLATE "C",
  last_sweep_at TIMESTAMPTZ(3),
  sweep_id TEXT COLLATE "C" NOT NULL,
  sweep_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_check_1 CHECK (state IN ('PENDING_ACTIVATION', 'ACTIVE', 'SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'))
);
CREATE INDEX accounts_organizational_unit_id_idx ON accounts(organizational_unit_id);
CREATE INDEX accounts_name_id_idx ON accounts(name, id);
