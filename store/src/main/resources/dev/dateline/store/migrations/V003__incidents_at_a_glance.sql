-- What a list or a map shows of an incident beside what it is filtered by.
ALTER TABLE incidents ADD COLUMN date_precision VARCHAR;
ALTER TABLE incidents ADD COLUMN place_precision VARCHAR;
ALTER TABLE incidents ADD COLUMN group_names VARCHAR[]; -- doers and claimants that are no individuals

-- Incidents are made anew when the store is opened next.
DELETE FROM settings WHERE name = 'matcher';
