-- What became of the tickets that sinks made: one a finding and sink, asked for again and again for as long as the sink is there.

CREATE TABLE tickets (
  sink_id TEXT COLLATE "C" NOT NULL,
  finding_id TEXT COLLATE "C" NOT NULL,
  remote_id TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C",
  closed BOOLEAN NOT NULL DEFAULT false,
  checked_at TIMESTAMPTZ(3),
  CONSTRAINT tickets_pkey PRIMARY KEY (sink_id, finding_id),
  CONSTRAINT tickets_sink_id_fkey FOREIGN KEY (sink_id) REFERENCES sinks(id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX tickets_finding_id_idx ON tickets(finding_id);
CREATE INDEX tickets_sink_id_checked_at_idx ON tickets(sink_id, checked_at);
