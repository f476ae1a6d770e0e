-- Allow lists are read on demand, too: then there is no sweep. Which version was read; rows from before do not know.

ALTER TABLE allow_list_checks RENAME COLUMN sweep_at TO checked_at;
ALTER TABLE allow_list_checks ALTER COLUMN sweep_id DROP NOT NULL;
ALTER TABLE allow_list_checks ADD COLUMN version INTEGER;
