alter table moderation_case
    -- the returned or rejected case that the owner asks another moderator to look at again
    add column appeal_of     uuid references moderation_case,
    add column appeal_reason text,
    -- decided against the owner, not appealed yet, and the record still as it was then
    add column appealable    boolean not null default false;
create unique index moderation_case_one_appeal on moderation_case (appeal_of) where appeal_of is not null;
create index moderation_case_appealable on moderation_case (kind, record_id) where appealable;
create index moderation_case_against on moderation_case (organisation_id, id) where state in ('RETURNED', 'REJECTED');
