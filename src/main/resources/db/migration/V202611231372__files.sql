create table stored_file (
    id         uuid primary key,
    owner_kind text        not null,
    owner_id   uuid        not null,
    name       text        not null,
    type       text        not null,
    size       bigint      not null,
    sha256     text        not null,
    restricted boolean     not null,
    published  boolean     not null,
    created_at timestamptz not null,
    unique (owner_kind, owner_id, sha256)
);

-- contents that must go from the place where files lie; what is listed here has no row above
create table file_removal (
    file_id uuid primary key,
    due_at  timestamptz not null
);
create index file_removal_due on file_removal (due_at);
