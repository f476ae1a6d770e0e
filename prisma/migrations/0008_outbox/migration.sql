-- Changes of findings, written in the transaction that makes them, for sinks.

CREATE TABLE outbox_events (
  id TEXT COLLATE "C" NOT NULL,
  finding_id TEXT COLLATE "C" NOT NULL,
  sweep_id TEXT COLLATE "C" NOT NULL,
  occurred_at TIMESTAMPTZ(3) NOT NULL,
  status TEXT COLLATE "C" NOT NULL,
  content_hash TEXT COLLATE "C" NOT NULL,
  CONSTRAINT outbox_events_pkey PRIMARY KEY (id),
  CONSTRAINT outbox_events_check_1 CHECK (status IN ('NEW', 'ACTIVE', 'RESOLVED', 'REOPENED'))
);
CREATE INDEX outbox_events_occurred_at_id_idx ON outbox_events(occurred_at, id);
CREATE INDEX outbox_events_finding_id_occurred_at_idx ON outbox_events(finding_id, occurred_at);
