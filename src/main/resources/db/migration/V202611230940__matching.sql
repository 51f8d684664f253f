-- Listings whose matches must be made anew; one row a listing, however often it changed.
create table match_work (
    kind       text        not null,
    record_id  uuid        not null,
    attempts   int         not null default 0,
    due_at     timestamptz not null default now(),
    -- grows with every change, so that a change during the work is not lost
    change     bigint      not null default 1,
    primary key (kind, record_id)
);
create index match_work_due on match_work (due_at);

create table match (
    id                  uuid primary key,
    demand_id           uuid        not null,
    achievement_id      uuid        not null,
    score               int         not null check (score between 0 and 100),
    level               int         not null check (level between 1 and 4),
    engine              text        not null,
    demand_version      bigint      not null,
    achievement_version bigint      not null,
    -- as it was given: the same explanation can be given again
    explanation         jsonb       not null,
    suppressed          boolean     not null default false,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    unique (demand_id, achievement_id)
);
create index match_of_demand on match (demand_id, score desc, id);
create index match_of_achievement on match (achievement_id, score desc, id);

create table match_feedback (
    id          uuid primary key,
    match_id    uuid        not null,
    demand_id   uuid        not null,
    achievement_id uuid     not null,
    subject     text        not null,
    verdict     text        not null check (verdict in ('RELEVANT', 'PARTLY', 'NOT_RELEVANT')),
    reason      text,
    note        text,
    engine      text        not null,
    score       int         not null,
    created_at  timestamptz not null,
    unique (match_id, subject)
);
