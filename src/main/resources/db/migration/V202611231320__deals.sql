-- 成交: a technology contract that came out of a case. The case is known by its id only.
create table deal (
    id                  uuid primary key,
    case_id             uuid        not null,
    demand_id           uuid        not null,
    achievement_id      uuid        not null,
    seller_id           uuid        not null references organisation,
    buyer_id            uuid        not null references organisation,
    -- whose work it is credited to: the broker who held the case at the last step
    broker_subject      text        not null,
    broker_id           uuid        not null,
    agency_id           uuid,
    state               text        not null
        check (state in ('DRAFT', 'PUBLICITY', 'SIGNED', 'REGISTERED', 'CLOSED', 'CANCELLED', 'TERMINATED')),
    terms               jsonb       not null,
    -- from the terms, for sums
    contract_type       text        not null,
    amount              numeric(15, 2) not null check (amount >= 0),
    technology_amount   numeric(15, 2) not null check (technology_amount between 0 and amount),
    publicity_from      date,
    publicity_until     date,
    seller_confirmed_by text,
    seller_confirmed_at timestamptz,
    buyer_confirmed_by  text,
    buyer_confirmed_at  timestamptz,
    signed_on           date,
    registration_number text,
    registered_on       date,
    closed_at           timestamptz,
    end_reason          text,
    version             bigint      not null,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    check ((publicity_from is null) = (publicity_until is null)),
    check (state not in ('SIGNED', 'REGISTERED', 'CLOSED', 'TERMINATED') or signed_on is not null),
    check (state not in ('REGISTERED', 'CLOSED') or registration_number is not null)
);
create unique index deal_one_live on deal (case_id) where state not in ('CANCELLED', 'TERMINATED');
create unique index deal_registration_number on deal (registration_number);
create index deal_of_seller on deal (seller_id, id);
create index deal_of_buyer on deal (buyer_id, id);
create index deal_of_broker on deal (broker_subject, id);
create index deal_signed on deal (signed_on) where signed_on is not null;

create table deal_objection (
    id          uuid primary key,
    deal_id     uuid        not null references deal,
    state       text        not null check (state in ('OPEN', 'DISMISSED', 'UPHELD')),
    reason      text        not null,
    raised_by   text        not null,
    raised_at   timestamptz not null,
    resolution  text,
    resolved_by text,
    resolved_at timestamptz,
    version     bigint      not null
);
create index deal_objection_of_deal on deal_objection (deal_id, id);

create table deal_completion (
    deal_id      uuid not null references deal,
    milestone    int  not null,
    completed_on date not null,
    primary key (deal_id, milestone)
);

create table deal_payment (
    id         uuid primary key,
    deal_id    uuid        not null references deal,
    -- null: a royalty beside the milestones
    milestone  int,
    amount     numeric(15, 2) not null check (amount > 0),
    paid_on    date        not null,
    reference  text,
    created_at timestamptz not null
);
create index deal_payment_of_deal on deal_payment (deal_id, id);

-- What happened to a deal; rows are added, never changed.
create table deal_event (
    deal_id uuid        not null references deal,
    seq     bigint generated always as identity,
    kind    text        not null,
    actor   text        not null,
    detail  text,
    at      timestamptz not null,
    primary key (deal_id, seq)
);
