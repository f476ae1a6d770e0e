-- News of a remediation that waits for its notice period (SCHEDULED), and of its end. Its finding_id is the id of the plan, so that both
-- stand in one line at each sink; sweep_id is the finding that it is for, or empty; status is the plan's state.

ALTER TABLE outbox_events DROP CONSTRAINT outbox_events_check_1;
ALTER TABLE outbox_events ADD CONSTRAINT outbox_events_check_1 CHECK (CASE subject
  WHEN 'FINDING' THEN status IN ('NEW', 'ACTIVE', 'RESOLVED', 'REOPENED')
  WHEN 'SWEEP' THEN status IN ('COMPLETE', 'PARTIAL', 'CANCELLED', 'FAILED')
  WHEN 'COVERAGE' THEN status IN ('COMPLETE', 'PARTIAL', 'CANCELLED', 'FAILED')
  WHEN 'REMEDIATION' THEN status IN ('SCHEDULED', 'REFUSED', 'CANCELLED', 'SUCCEEDED', 'STALE', 'FAILED', 'PARTIAL', 'VERIFY_FAILED',
    'STOPPED', 'UNDONE', 'UNDO_FAILED', 'UNDO_STALE')
  ELSE false END);

-- Sinks that can tell of them do, as new ones will.
UPDATE sinks SET routing = routing || '{"remediations": true}'
WHERE kind IN ('event-bridge', 'slack', 'sns', 'sqs', 'teams', 'webhook') AND NOT routing ? 'remediations';
