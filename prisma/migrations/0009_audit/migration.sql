-- Who did what through the API.

CREATE TABLE audit_events (
  id TEXT COLLATE "C" NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  action TEXT COLLATE "C" NOT NULL,
  target TEXT COLLATE "C" NOT NULL,
  outcome TEXT COLLATE "C" NOT NULL,
  CONSTRAINT audit_events_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_events_at_id_idx ON audit_events(at, id);
