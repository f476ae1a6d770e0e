-- The tag by which a bucket says that a remediation waits for its notice period, and where it stands.

ALTER TABLE remediation_plans ADD COLUMN mark_state TEXT COLLATE "C";
ALTER TABLE remediation_plans ADD COLUMN mark_value TEXT COLLATE "C";
ALTER TABLE remediation_plans ADD COLUMN mark_reason TEXT COLLATE "C";
ALTER TABLE remediation_plans ADD COLUMN mark_writer TEXT COLLATE "C";
ALTER TABLE remediation_plans ADD CONSTRAINT remediation_plans_check_mark CHECK (
  mark_state IN ('WRITING', 'MARKED', 'SKIPPED', 'REMOVED', 'LEFT') AND (mark_state = 'SKIPPED' OR mark_value IS NOT NULL));
