create sequence lease_token;

create table brokerage_case (
    id             uuid primary key,
    match_id       uuid        not null,
    demand_id      uuid        not null,
    achievement_id uuid        not null,
    demand_title   text        not null,
    achievement_title text     not null,
    score          int         not null,
    -- codes from the root down, for the filter by a broker's specialities and regions
    field_path     text[]      not null,
    region_path    text[]      not null,
    stage          text        not null,
    broker_id      uuid,
    agency_id      uuid,
    -- fences late writes: each claim draws a new number
    lease_token    bigint,
    lease_until    timestamptz,
    decline_reason text,
    decline_note   text,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    check (stage = 'OFFERED' or broker_id is not null),
    check ((lease_token is null) = (lease_until is null))
);
-- two brokers on one link cannot be: one live case per pair
create unique index brokerage_case_one_live on brokerage_case (demand_id, achievement_id) where stage not in ('LOST', 'CLOSED');
create index brokerage_case_offered on brokerage_case (score desc, id) where stage = 'OFFERED';
create index brokerage_case_of_broker on brokerage_case (broker_id, stage);
create index brokerage_case_leases on brokerage_case (lease_until) where lease_until is not null;

-- What happened to a case; rows are added, never changed.
create table case_event (
    case_id uuid        not null references brokerage_case,
    seq     bigint generated always as identity,
    kind    text        not null,
    actor   text,
    detail  text,
    at      timestamptz not null,
    primary key (case_id, seq)
);
