-- Remediations about an access key of an account's user: which key, as the keyed fingerprint that findings keep of it.

ALTER TABLE remediation_plans ADD COLUMN access_key TEXT COLLATE "C";
