-- Profiles that operators have brought in; the one shipped with the application needs no row.
create table matching_profile (
    id          text primary key check (id ~ '^[0-9A-Za-z.-]{1,40}$'),
    content     jsonb       not null,
    -- what the gate measured when it was last asked
    report      jsonb,
    created_by  text        not null,
    created_at  timestamptz not null
);

-- Which profile served since when; the last row is the one in force.
create table matching_profile_use (
    seq          bigint generated always as identity primary key,
    profile_id   text        not null,
    activated_by text        not null,
    activated_at timestamptz not null
);

-- What the site has learned from its texts; all replicas use the newest.
create table matching_knowledge (
    version      text primary key,
    learned_from int         not null,
    content      bytea       not null,
    created_at   timestamptz not null
);

-- One replica learns for all; a lease, because learning takes longer than a transaction may.
create table matching_lease (
    name  text primary key,
    until timestamptz not null
);

-- A run that scores everything anew with another engine, in the background.
create table matching_rescore (
    id         int primary key check (id = 1),
    engine     text        not null,
    total      int         not null,
    started_at timestamptz not null
);
alter table match_work add column rescore boolean not null default false;

-- The exact score orders, the rounded one is shown; what was shown may be learned from.
alter table match add column exact double precision;
update match set exact = score;
alter table match alter column exact set not null;
alter table match add column shown_at timestamptz;
drop index match_of_demand;
drop index match_of_achievement;
create index match_of_demand on match (demand_id, exact desc, id);
create index match_of_achievement on match (achievement_id, exact desc, id);

-- Explanations that somebody has seen and that were replaced since; kept as they were given.
create table match_explanation (
    match_id    uuid        not null,
    engine      text        not null,
    explanation text        not null,
    made_at     timestamptz not null,
    primary key (match_id, engine, made_at)
);
alter table match alter column explanation type text using explanation::text;

-- What the texts were when they were judged, so that a verdict stays a lesson; level as the person gave it.
alter table match_feedback add column level int check (level between 1 and 4);
alter table match_feedback add column shown boolean not null default true;
create index match_feedback_of_demand on match_feedback (demand_id);
create index match_feedback_of_achievement on match_feedback (achievement_id);

-- Listings whose vectors must be made, where the site has an encoder.
create table encode_work (
    seq       bigint generated always as identity primary key,
    kind      text not null,
    record_id uuid not null
);
create index encode_work_of_kind on encode_work (kind, seq);
