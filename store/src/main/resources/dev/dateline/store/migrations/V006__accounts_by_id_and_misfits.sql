-- Looked up for every account that is grouped, and for every report that is stored or shown.
CREATE INDEX accounts_id ON accounts (id);
CREATE INDEX accounts_report ON accounts (report);

-- How many parts of the people counted are larger than the whole.
ALTER TABLE incidents ADD COLUMN misfits INTEGER;

-- Incidents are made anew when the store is opened next.
DELETE FROM settings WHERE name = 'matcher';
