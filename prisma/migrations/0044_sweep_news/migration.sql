-- News of a sweep itself: SWEEP (it has ended) and COVERAGE (what it did not, or not wholly, look at). Its finding_id is the id of the
-- sweep, so that both stand in one line at each sink; status is the sweep's.

ALTER TABLE outbox_events ADD COLUMN subject TEXT COLLATE "C" NOT NULL DEFAULT 'FINDING';
ALTER TABLE outbox_events DROP CONSTRAINT outbox_events_check_1;
ALTER TABLE outbox_events ADD CONSTRAINT outbox_events_check_1 CHECK (CASE subject
  WHEN 'FINDING' THEN status IN ('NEW', 'ACTIVE', 'RESOLVED', 'REOPENED')
  WHEN 'SWEEP' THEN status IN ('COMPLETE', 'PARTIAL', 'CANCELLED', 'FAILED')
  WHEN 'COVERAGE' THEN status IN ('COMPLETE', 'PARTIAL', 'CANCELLED', 'FAILED')
  ELSE false END);
