create table agency (
    id           uuid primary key,
    external_id  text        not null unique,
    name         text        not null,
    content      jsonb       not null,
    restricted   jsonb,
    content_hash text        not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);

create table broker (
    id           uuid primary key,
    external_id  text        not null unique,
    agency_id    uuid        not null references agency,
    name         text        not null,
    -- the broker's account, once there is one
    subject      text unique,
    content      jsonb       not null,
    restricted   jsonb,
    content_hash text        not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index broker_agency on broker (agency_id);
