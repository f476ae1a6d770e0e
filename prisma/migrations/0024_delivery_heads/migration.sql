-- A delivery whose finding has no earlier one waiting at the sink is the head of its line: only heads are due. Kept as a column with an
-- index of its own, and no other index that begins with the sink's state: without statistics (a burst of news) the planner took those, and
-- looked through the whole queue for each finding.

ALTER TABLE deliveries ADD COLUMN head BOOLEAN NOT NULL DEFAULT false;
UPDATE deliveries d SET head = true WHERE state = 'PENDING' AND NOT EXISTS (
  SELECT FROM deliveries e WHERE e.sink_id = d.sink_id AND e.finding_id = d.finding_id AND e.state = 'PENDING' AND e.seq < d.seq
);
DROP INDEX deliveries_sink_id_state_due_at_seq_idx;
DROP INDEX deliveries_sink_id_finding_id_state_seq_idx;
DROP INDEX deliveries_sink_id_state_ended_at_idx;
CREATE INDEX deliveries_due ON deliveries(sink_id, due_at, seq) WHERE state = 'PENDING' AND head;
CREATE INDEX deliveries_finding_id_sink_id_state_seq_idx ON deliveries(finding_id, sink_id, state, seq);
