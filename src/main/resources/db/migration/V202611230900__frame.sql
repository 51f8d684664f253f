-- Answers already given to keyed POSTs; the row commits together with the effect.
create table idempotency_key (
    scope        text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int,
    location     text,
    entity_tag   text,
    body         bytea,
    created_at   timestamptz not null,
    primary key (scope, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- Pointers to records the index must be told about, written in the changing transaction.
create table index_outbox (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    record_id  uuid        not null,
    attempts   int         not null default 0,
    created_at timestamptz not null default now(),
    due_at     timestamptz not null default now()
);
create index index_outbox_record on index_outbox (record_id);

create table index_dead_letter (
    id        bigint generated always as identity primary key,
    kind      text        not null,
    record_id uuid        not null,
    attempts  int         not null,
    reason    text        not null,
    buried_at timestamptz not null
);

create table index_rebuild (
    kind         text primary key,
    state        text        not null check (state in ('running', 'finished', 'failed')),
    total        bigint      not null,
    done         bigint      not null,
    started_at   timestamptz not null,
    heartbeat_at timestamptz not null
);
