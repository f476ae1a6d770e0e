-- Whether a bucket's worst open threat has risen since routing looked: its open findings are then news for sinks that ask for a threat.

ALTER TABLE buckets ADD COLUMN threat_rose BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX buckets_threat_rose_idx ON buckets (threat_rose);
