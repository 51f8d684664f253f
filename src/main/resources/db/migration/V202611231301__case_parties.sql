-- The latest offer of a case by its broker to another.
create table case_transfer (
    case_id     uuid primary key references brokerage_case,
    from_broker uuid        not null,
    to_broker   uuid        not null,
    note        text,
    offered_at  timestamptz not null,
    expires_at  timestamptz not null,
    answer      text check (answer in ('ACCEPTED', 'DECLINED', 'CANCELLED'))
);
create index case_transfer_open on case_transfer (to_broker) where answer is null;

-- What the two sides agreed to, each through its own account; given once, for good.
create table case_consent (
    case_id         uuid        not null references brokerage_case,
    side            text        not null check (side in ('DEMAND', 'ACHIEVEMENT')),
    kind            text        not null check (kind in ('EOI', 'NDA')),
    yes             boolean     not null,
    dual_agency     boolean     not null default false,
    subject         text        not null,
    organisation_id uuid        not null,
    -- of the NDA: which text was accepted, and what it said
    text_version    text,
    text_hash       text,
    -- of the expression of interest: the three answers
    answers         jsonb,
    at              timestamptz not null,
    primary key (case_id, side, kind)
);
create trigger case_consent_append_only before update or delete on case_consent
    for each row execute function refuse_rewriting();

-- The broker brought these two together, then: evidence against being bypassed (跳单).
create table case_introduction (
    case_id       uuid primary key references brokerage_case,
    broker_id     uuid        not null,
    agency_id     uuid        not null,
    -- the statement word by word, so that its hash can be checked by anybody
    statement     text        not null,
    sha256        text        not null,
    introduced_at timestamptz not null
);
create trigger case_introduction_append_only before update or delete on case_introduction
    for each row execute function refuse_rewriting();
create index case_introduction_of_broker on case_introduction (broker_id);

create table case_task (
    id         uuid primary key,
    case_id    uuid        not null references brokerage_case,
    title      text        not null,
    due_on     date,
    created_by text        not null,
    created_at timestamptz not null,
    done_at    timestamptz,
    done_by    text
);
create index case_task_of_case on case_task (case_id, id);

-- Organisations a broker is bound to; by 统一社会信用代码, as they may register later.
create table broker_relation (
    id          uuid primary key,
    broker_id   uuid        not null references broker,
    uscc        text        not null,
    kind        text        not null check (kind in ('EMPLOYER', 'INVESTMENT', 'KIN')),
    note        text,
    declared_by text        not null,
    declared_at timestamptz not null,
    ended_at    timestamptz
);
create unique index broker_relation_once on broker_relation (broker_id, uscc, kind) where ended_at is null;

-- What brokers' refusals teach the owner of a listing.
create table listing_advice (
    id              uuid primary key,
    listing_kind    text        not null,
    listing_id      uuid        not null,
    organisation_id uuid        not null,
    kind            text        not null check (kind in ('ADVICE', 'CLARIFICATION')),
    reason          text        not null,
    note            text,
    created_at      timestamptz not null,
    seen_at         timestamptz
);
create index listing_advice_of_owner on listing_advice (organisation_id, id desc);
