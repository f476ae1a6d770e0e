-- News of findings that were suppressed when it was to be routed. The last of each finding goes out when no rule suppresses it any more.

ALTER TABLE outbox_events ADD COLUMN held BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX outbox_events_held ON outbox_events(seq) WHERE held;
