-- Looked up whenever a report is stored or shown.
CREATE INDEX accounts_id ON accounts (id);
CREATE INDEX accounts_report ON accounts (report);
CREATE INDEX incidents_id ON incidents (id);

-- How many parts of the people counted are larger than the whole.
ALTER TABLE incidents ADD COLUMN misfits INTEGER;

-- Incidents are made anew when the store is opened next.
DELETE FROM settings WHERE name = 'matcher';
