-- A file as it was handed in, worked off in the background. File, position and outcomes are here, so that any instance goes on after a crash.
create table import_job (
    id uuid primary key,
    type text not null,
    subject text not null,
    organisation_id uuid references organisation (id),
    role text not null,
    file_name text not null,
    file_hash text not null,
    file_bytes bigint not null,
    format text not null,
    mapping jsonb not null,
    columns jsonb not null,
    dry_run boolean not null,
    full_sync boolean not null,
    confirmed boolean not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'CANCELLED')),
    rows_total integer not null,
    rows_done integer not null,
    last_row integer not null,
    created integer not null,
    updated integer not null,
    unchanged integer not null,
    rejected integer not null,
    live integer,
    absent integer,
    withdrawn integer not null,
    attempts integer not null,
    secret boolean not null,
    failure_zh text,
    failure_en text,
    lease_token bigint not null,
    lease_until timestamptz,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    version bigint not null
);
-- The same file again while it is still being worked on is the same job.
create unique index import_job_once on import_job (coalesce(organisation_id::text, subject), type, file_hash, dry_run)
    where state in ('QUEUED', 'RUNNING');
create index import_job_waiting on import_job (created_at) where state in ('QUEUED', 'RUNNING');
create index import_job_of_organisation on import_job (organisation_id, id);
create index import_job_of_subject on import_job (subject, id);

create table import_chunk (
    job_id uuid not null references import_job (id) on delete cascade,
    seq integer not null,
    bytes bytea not null,
    primary key (job_id, seq)
);
-- Packed files gain nothing from being packed again.
alter table import_chunk alter column bytes set storage external;

create table import_row (
    job_id uuid not null references import_job (id) on delete cascade,
    row_number integer not null,
    outcome text not null,
    external_id text,
    record_id uuid,
    record_version bigint,
    errors jsonb,
    warnings jsonb,
    primary key (job_id, row_number)
);
create index import_row_external_id on import_row (job_id, external_id);
create index import_row_outcome on import_row (job_id, outcome, row_number);

-- What a full sync did not name.
create table import_withdrawal (
    job_id uuid not null references import_job (id) on delete cascade,
    record_id uuid not null,
    external_id text not null,
    done boolean not null,
    primary key (job_id, record_id)
);
