-- Name and verified address of an account, as its own token last told; only for sending notices.
create table person (
    subject text primary key,
    name    text,
    email   text        not null,
    seen_at timestamptz not null
);

create table notice (
    id         uuid primary key,
    recipient  text        not null,
    kind       text        not null,
    -- names the event: one event tells a person once, however often it is told
    event_key  text        not null,
    parameters jsonb       not null,
    link       text,
    -- false: the person wants this kind by mail only
    in_app     boolean     not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    unique (recipient, event_key)
);
create index notice_inbox on notice (recipient, id desc) where in_app;
create index notice_unread on notice (recipient) where in_app and read_at is null;
create index notice_age on notice (created_at);

-- Mail to send. PENDING → SENDING → SENT; from the first attempt on rows share an envelope, which names the message on every attempt.
create table notice_mail (
    notice_id uuid primary key references notice on delete cascade,
    recipient text        not null,
    state     text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'NO_ADDRESS')),
    envelope  uuid,
    attempts  int         not null default 0,
    due_at    timestamptz not null,
    sent_at   timestamptz,
    check (state not in ('SENDING', 'SENT') or envelope is not null)
);
create index notice_mail_due on notice_mail (due_at) where state in ('PENDING', 'SENDING');
create index notice_mail_envelope on notice_mail (envelope);
create index notice_mail_recipient on notice_mail (recipient) where state = 'PENDING';

create table notice_preference (
    subject text    not null,
    kind    text    not null,
    in_app  boolean not null,
    email   boolean not null,
    primary key (subject, kind)
);

-- Pairs of which the demander knows; a new score is no news.
create table match_told (
    demand_id      uuid not null,
    achievement_id uuid not null,
    primary key (demand_id, achievement_id)
);
