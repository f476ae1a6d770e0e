-- By which rules an object was judged, and which version of catalogue and identifier found what. Rows from before know neither: '' makes a
-- sweep read such an object again.

ALTER TABLE objects ADD COLUMN rules_version TEXT COLLATE "C";
ALTER TABLE objects ADD COLUMN allow_list_hits JSONB;
UPDATE objects SET rules_version = '';
ALTER TABLE objects ALTER COLUMN rules_version SET NOT NULL;

ALTER TABLE finding_detections ADD COLUMN catalogue_version TEXT COLLATE "C";
ALTER TABLE finding_detections ADD COLUMN identifier_version INTEGER;
UPDATE finding_detections SET catalogue_version = '';
ALTER TABLE finding_detections ALTER COLUMN catalogue_version SET NOT NULL;
