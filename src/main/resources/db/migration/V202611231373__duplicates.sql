-- Where the id of a record leads that was found to be the same as another.
alter table achievement add column merged_into uuid references achievement;
alter table demand add column merged_into uuid references demand;

create table duplicate_work (
    record_id uuid primary key,
    -- grows with every change, so that a change during the work is not lost
    change    bigint not null default 1
);

create table duplicate_key (
    key       text not null,
    record_id uuid not null,
    primary key (key, record_id)
);
create index duplicate_key_record on duplicate_key (record_id);

create table duplicate_band (
    hash      bigint not null,
    record_id uuid   not null
);
create index duplicate_band_hash on duplicate_band (hash, record_id);
create index duplicate_band_record on duplicate_band (record_id);

create table duplicate_pair (
    id          uuid primary key,
    left_id     uuid        not null,
    right_id    uuid        not null,
    left_title  text        not null,
    right_title text        not null,
    rule        text        not null check (rule in ('EXACT', 'STRONG', 'NEAR')),
    evidence    jsonb       not null,
    state       text        not null check (state in ('OPEN', 'MERGED', 'DISMISSED')),
    kept_id     uuid,
    decided_by  text,
    decided_at  timestamptz,
    created_at  timestamptz not null,
    version     bigint      not null,
    unique (left_id, right_id)
);
create index duplicate_pair_right on duplicate_pair (right_id);
create index duplicate_pair_list on duplicate_pair (state, id);

-- what was published before is looked at as well
insert into duplicate_work (record_id) select id from achievement where state = 'PUBLISHED';
