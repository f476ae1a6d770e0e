-- Sinks, and what became of each piece of news at each of them. `seq` is the order in which news was written.

ALTER TABLE outbox_events ADD COLUMN seq BIGSERIAL NOT NULL;
ALTER TABLE outbox_events ADD COLUMN routed BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX outbox_events_routed_seq_idx ON outbox_events(routed, seq);

CREATE TABLE sinks (
  id TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  config JSONB NOT NULL,
  routing JSONB NOT NULL,
  enabled BOOLEAN NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  updated_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT sinks_pkey PRIMARY KEY (id)
);

CREATE TABLE deliveries (
  sink_id TEXT COLLATE "C" NOT NULL,
  event_id TEXT COLLATE "C" NOT NULL,
  finding_id TEXT COLLATE "C" NOT NULL,
  seq BIGINT NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  attempts INTEGER NOT NULL,
  due_at TIMESTAMPTZ(3) NOT NULL,
  queued_at TIMESTAMPTZ(3) NOT NULL,
  ended_at TIMESTAMPTZ(3),
  code TEXT COLLATE "C",
  detail TEXT COLLATE "C",
  remote_id TEXT COLLATE "C",
  CONSTRAINT deliveries_pkey PRIMARY KEY (sink_id, event_id),
  CONSTRAINT deliveries_sink_id_fkey FOREIGN KEY (sink_id) REFERENCES sinks(id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT deliveries_check_1 CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD'))
);
CREATE INDEX deliveries_sink_id_state_due_at_seq_idx ON deliveries(sink_id, state, due_at, seq);
CREATE INDEX deliveries_sink_id_finding_id_state_seq_idx ON deliveries(sink_id, finding_id, state, seq);
CREATE INDEX deliveries_sink_id_state_ended_at_idx ON deliveries(sink_id, state, ended_at);
