create table expert (
    id           uuid primary key,
    external_id  text        not null unique,
    name         text        not null,
    -- the person's recorded consent stands
    published    boolean     not null,
    content      jsonb       not null,
    restricted   jsonb,
    content_hash text        not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create index expert_public on expert (id) where published;

create table policy (
    id             uuid primary key,
    external_id    text        not null unique,
    name           text        not null,
    successor_id   uuid references policy,
    replaced_after date,
    content        jsonb       not null,
    content_hash   text        not null,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);
create index policy_successor on policy (successor_id);
