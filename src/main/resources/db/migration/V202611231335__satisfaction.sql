-- How content each side was with the broker's work on a case.
create table case_satisfaction (
    case_id  uuid        not null references brokerage_case,
    side     text        not null check (side in ('SELLER', 'BUYER')),
    score    int         not null check (score between 1 and 5),
    comment  text,
    rated_by text        not null,
    rated_at timestamptz not null,
    primary key (case_id, side)
);
create index case_satisfaction_time on case_satisfaction (rated_at);
create index case_event_time on case_event (at, kind);
