-- Tasks are the agency's own, like its notes: the next one does not read them.
alter table case_task add column agency_id uuid;
update case_task t set agency_id = (select c.agency_id from brokerage_case c where c.id = t.case_id);

-- A side agrees that this agency act for both sides, not that the next one may.
alter table case_consent add column agency_id uuid;

-- How the broker would word the demand, and what its owner says to that; the latest of each case.
create table case_wording (
    case_id      uuid primary key references brokerage_case,
    agency_id    uuid        not null,
    suggested_by text        not null,
    suggested_at timestamptz not null,
    -- the fields that are to change, with their new content
    wording      jsonb       not null,
    note         text,
    answer       text check (answer in ('ACCEPTED', 'DECLINED')),
    answer_note  text,
    answered_by  text,
    answered_at  timestamptz
);

-- Accounts by the roles that their own tokens last told, so that those who answer for something can be sent a notice.
create table staff_account (
    subject text        not null,
    role    text        not null,
    seen_at timestamptz not null,
    primary key (subject, role)
);
create index staff_account_of_role on staff_account (role, seen_at);
