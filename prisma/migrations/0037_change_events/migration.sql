-- Calls that changed how buckets are set up, as CloudTrail recorded them; what each touched and whether that was judged anew; which call
-- made a finding; and messages that were none.

CREATE TABLE change_events (
  id TEXT COLLATE "C" NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  region TEXT COLLATE "C" NOT NULL,
  service TEXT COLLATE "C" NOT NULL,
  api TEXT COLLATE "C" NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  actor JSONB NOT NULL,
  received_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT change_events_pkey PRIMARY KEY (id)
);
CREATE INDEX change_events_received_at_idx ON change_events(received_at);

-- bucket_name '' stands for all buckets of the account.
CREATE TABLE change_targets (
  event_id TEXT COLLATE "C" NOT NULL,
  account_id TEXT COLLATE "C" NOT NULL,
  bucket_name TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  code TEXT COLLATE "C",
  CONSTRAINT change_targets_pkey PRIMARY KEY (event_id, account_id, bucket_name),
  CONSTRAINT change_targets_event_id_fkey FOREIGN KEY (event_id) REFERENCES change_events(id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT change_targets_check_1 CHECK (state IN ('PENDING', 'EVALUATED', 'FAILED'))
);
CREATE INDEX change_targets_waiting ON change_targets(account_id, bucket_name) WHERE state = 'PENDING';

CREATE TABLE finding_causes (
  finding_id TEXT COLLATE "C" NOT NULL,
  role TEXT COLLATE "C" NOT NULL,
  event_id TEXT COLLATE "C" NOT NULL,
  first_seen TIMESTAMPTZ(3) NOT NULL,
  last_seen TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT finding_causes_pkey PRIMARY KEY (finding_id, role),
  CONSTRAINT finding_causes_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES findings(id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT finding_causes_event_id_fkey FOREIGN KEY (event_id) REFERENCES change_events(id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT finding_causes_check_1 CHECK (role IN ('OPENED', 'RESOLVED'))
);
CREATE INDEX finding_causes_event_id_idx ON finding_causes(event_id);

CREATE TABLE change_dead_letters (
  id TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  received_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT change_dead_letters_pkey PRIMARY KEY (id)
);
CREATE INDEX change_dead_letters_received_at_idx ON change_dead_letters(received_at);
