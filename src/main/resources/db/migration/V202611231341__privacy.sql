-- What people agreed to and took back; "people" are keyed hashes of their account, phone number, address or certificate.
create table consent (
    id        uuid primary key,
    people    text[]      not null check (cardinality(people) > 0),
    purpose   text        not null,
    version   text        not null,
    granted   boolean     not null,
    reference text,
    at        timestamptz not null
);
create index consent_people on consent using gin (people);

create table privacy_grant (
    id         uuid primary key,
    grantee    text        not null,
    kind       text        not null,
    record_id  uuid        not null,
    purpose    text        not null,
    granted_by text        not null,
    created_at timestamptz not null,
    until      timestamptz not null,
    revoked_at timestamptz
);
create index privacy_grant_live on privacy_grant (grantee, record_id) where revoked_at is null;
