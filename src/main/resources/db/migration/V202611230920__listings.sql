create table achievement (
    id                uuid primary key,
    organisation_id   uuid        not null references organisation,
    external_id       text        not null,
    state             text        not null,
    -- a change waits for review while the published version stays visible
    change_pending    boolean     not null,
    review_note       text,
    -- of the sheet as it was handed in: an equal push is "unchanged"
    content_hash      text        not null,
    fields_inferred   boolean     not null,
    showcase          boolean     not null default false,
    content           jsonb       not null,
    published_content jsonb,
    restricted        jsonb,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    published_at      timestamptz,
    expires_at        timestamptz,
    deleted_at        timestamptz,
    version           bigint      not null,
    unique (organisation_id, external_id)
);
create index achievement_delta on achievement (organisation_id, updated_at, id);
create index achievement_public on achievement (id) where state = 'PUBLISHED';

create table demand (like achievement including defaults including constraints including indexes);
alter table demand drop column showcase;
alter table demand add foreign key (organisation_id) references organisation;
