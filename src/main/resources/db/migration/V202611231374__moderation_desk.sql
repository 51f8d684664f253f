alter table moderation_case
    -- two moderators must agree
    add column sensitive         boolean not null default false,
    add column first_approved_by text,
    add column claimed_by        text,
    add column claimed_until     timestamptz,
    add column findings          jsonb,
    -- as everybody may see it; what changed since the last decision is told from it
    add column content           jsonb;
create index moderation_case_decided on moderation_case (kind, record_id, decided_at desc) where decided_at is not null;
