DROP TABLE incidents;

-- Which account of a happening belongs to which incident. The rows can be made again from the current findings.
CREATE TABLE accounts (
    id        VARCHAR NOT NULL,
    report    VARCHAR NOT NULL,
    event     INTEGER NOT NULL, -- position in the report's list of events, from 0
    arrival   BIGINT NOT NULL,  -- the report's seq
    published DATE,
    incident  VARCHAR NOT NULL, -- id of the account that arrived first among those that tell of the same happening
    profile   BLOB NOT NULL     -- what matching knows of it, for the matcher named in settings
);

-- Made from accounts and decisions, to filter and sort by; can be dropped and made again at any time.
CREATE TABLE incidents (
    id             VARCHAR NOT NULL,
    category       VARCHAR NOT NULL,
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
    killed_best    INTEGER,
    killed_high    INTEGER,
    injured_low    INTEGER,
    injured_best   INTEGER,
    injured_high   INTEGER,
    accounts       INTEGER NOT NULL,
    outlets        VARCHAR[] NOT NULL,
    published      DATE,             -- first told
    confidence     DOUBLE NOT NULL,
    disputed       BOOLEAN NOT NULL,
    retracted      BOOLEAN NOT NULL,
    reviewed       BOOLEAN NOT NULL
);

-- Ids of accounts that a later coding no longer has, and the account of the same report that took their place.
CREATE TABLE successions (
    old     VARCHAR NOT NULL,
    account VARCHAR NOT NULL
);

-- What reviewers decided. Rows are only ever added.
CREATE TABLE decisions (
    number  INTEGER NOT NULL,
    kind    VARCHAR NOT NULL,    -- same, different or value
    account VARCHAR NOT NULL,
    other   VARCHAR,             -- of same and different
    field   VARCHAR,             -- of value
    value   VARCHAR,             -- of value
    because VARCHAR NOT NULL,
    author  VARCHAR NOT NULL,
    decided_at TIMESTAMP NOT NULL   -- UTC
);

-- Pairs of accounts that matching is unsure of.
CREATE TABLE doubts (
    account     VARCHAR NOT NULL,
    other       VARCHAR NOT NULL,
    probability DOUBLE NOT NULL
);

CREATE TABLE settings (
    name  VARCHAR NOT NULL,
    value VARCHAR NOT NULL
);
