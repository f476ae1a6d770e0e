-- SCPs and RCPs as the last sweep read them, each with its targets, or why they were not read; null before.

ALTER TABLE organizations ADD COLUMN policies JSONB;
