create table organisation (
    id          uuid primary key,
    uscc        text        not null unique,
    name        text        not null,
    type        text        not null,
    region_code text        not null,
    -- granted by the operator: what it pushes is public at once and reviewed afterwards
    trusted     boolean     not null default false,
    version     bigint      not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null
);

-- Which organisation an account of the identity provider acts for.
create table membership (
    subject         text primary key,
    organisation_id uuid        not null references organisation,
    created_at      timestamptz not null
);
create index membership_organisation on membership (organisation_id);

create table moderation_case (
    id              uuid primary key,
    kind            text        not null,
    record_id       uuid        not null,
    title           text        not null,
    organisation_id uuid        not null,
    -- the listing is public already because its publisher is trusted
    afterwards      boolean     not null,
    state           text        not null check (state in ('OPEN', 'APPROVED', 'RETURNED', 'REJECTED', 'SUPERSEDED')),
    reason          text,
    decided_by      text,
    decided_at      timestamptz,
    version         bigint      not null,
    created_at      timestamptz not null
);
create unique index moderation_case_one_open on moderation_case (kind, record_id) where state = 'OPEN';
create index moderation_case_queue on moderation_case (created_at, id) where state = 'OPEN';
