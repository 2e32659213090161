-- Looked up for every account that is grouped.
CREATE INDEX accounts_id ON accounts (id);

-- How many parts of the people counted are larger than the whole.
ALTER TABLE incidents ADD COLUMN misfits INTEGER;

-- Incidents are made anew when the store is opened next.
DELETE FROM settings WHERE name = 'matcher';
