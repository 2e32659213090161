-- From which day on an incident was known as it is now: that of the last publication or decision about it. Null where
-- that cannot be said, as a report has no day of publication.
ALTER TABLE incidents ADD COLUMN unchanged_since DATE;
UPDATE incidents SET unchanged_since = told.latest
FROM (SELECT incident, max(published) AS latest FROM accounts GROUP BY incident HAVING count(*) = count(published)) told
WHERE told.incident = incidents.id AND NOT incidents.reviewed;

-- Looked up for every incident that is shown.
CREATE INDEX accounts_incident ON accounts (incident);
