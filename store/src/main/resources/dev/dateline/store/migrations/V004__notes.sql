-- What a job that comes back remembers between its runs, such as how far it has followed a feed.
CREATE TABLE notes (
    name  VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);
