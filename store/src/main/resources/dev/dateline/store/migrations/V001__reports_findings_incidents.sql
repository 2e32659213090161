-- What was read. Rows are only ever added.
CREATE TABLE reports (
    seq         BIGINT NOT NULL,     -- order of arrival, from 1
    hash        VARCHAR PRIMARY KEY, -- SHA-256 over text, title, day and outlet, in hex
    id          VARCHAR NOT NULL,    -- as given at the first arrival
    title       VARCHAR,
    text        VARCHAR NOT NULL,    -- what all spans point into
    body_start  INTEGER NOT NULL,    -- UTF-16 offset
    sections    VARCHAR NOT NULL,    -- "KIND start end" joined by blanks, UTF-16 offsets
    published   DATE,
    author      VARCHAR,
    outlet      VARCHAR,
    url         VARCHAR,
    language    VARCHAR NOT NULL,
    ingested_at TIMESTAMP NOT NULL   -- UTC
);

-- Which stored report a report as it arrived became. Rows are only ever added.
CREATE TABLE arrivals (
    hash   VARCHAR PRIMARY KEY, -- over the report before it was read
    report VARCHAR NOT NULL
);

-- What was coded from a report. Rows are only ever added; a later coding marks the one before as superseded.
CREATE TABLE findings (
    seq           BIGINT NOT NULL,
    report        VARCHAR NOT NULL,
    contract      VARCHAR NOT NULL,
    codebook      VARCHAR NOT NULL,
    model         VARCHAR NOT NULL,
    version       VARCHAR NOT NULL,
    line          VARCHAR NOT NULL,
    coded_at      TIMESTAMP NOT NULL, -- UTC
    superseded_by BIGINT              -- seq of the later coding; null in the current one
);
CREATE INDEX findings_report ON findings (report);

-- Made from the current findings, to filter and sort by; can be dropped and made again at any time.
CREATE TABLE incidents (
    id             VARCHAR NOT NULL,
    report         VARCHAR NOT NULL,
    event          INTEGER NOT NULL, -- position in the report's list of events, from 0
    type           VARCHAR NOT NULL,
    types          VARCHAR[] NOT NULL,
    date_earliest  DATE,
    date_latest    DATE,
    country        VARCHAR,
    admin1         VARCHAR,
    place_name     VARCHAR,
    latitude       DOUBLE,
    longitude      DOUBLE,
    place_words    VARCHAR NOT NULL, -- folded, to search in
    actor_ids      VARCHAR[] NOT NULL,
    actor_names    VARCHAR[] NOT NULL,
    actor_words    VARCHAR NOT NULL, -- folded, to search in
    killed_low     INTEGER,
    killed_high    INTEGER,
    injured_low    INTEGER,
    injured_high   INTEGER,
    outlet         VARCHAR,
    published      DATE,
    confidence     DOUBLE NOT NULL,
    disputed       BOOLEAN NOT NULL
);
