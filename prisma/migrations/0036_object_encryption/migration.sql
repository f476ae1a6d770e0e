-- Encryption of an object as S3 named it when it was read (AES256, aws:kms, aws:kms:dsse, NONE); null when it was not read, or nothing was said.

ALTER TABLE objects ADD COLUMN encryption TEXT COLLATE "C";
