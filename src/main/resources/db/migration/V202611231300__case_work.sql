-- A case lives from the offer to the registered contract; some begin with a demand alone.
alter table brokerage_case
    alter column match_id drop not null,
    alter column achievement_id drop not null,
    alter column achievement_title drop not null,
    add column demand_organisation_id uuid,
    add column achievement_organisation_id uuid,
    add column deadline date,
    add column budget numeric(15, 2),
    -- score, urgency, value, age and service level as one number; kept fresh, see Priority
    add column priority int not null default 0,
    add column resume_stage text,
    add column waits_for text,
    add column acts_for text,
    -- who gave the case up for a conflict of interest does not get it again
    add column excluded_brokers uuid[] not null default '{}',
    add column ownership_until timestamptz,
    add column due_at timestamptz,
    add column escalated_at timestamptz,
    add column waiting_since timestamptz,
    add column first_contact_at timestamptz,
    add column introduced_at timestamptz,
    add column deal jsonb,
    drop constraint brokerage_case_check,
    add constraint brokerage_case_held check (stage in ('OFFERED', 'RETURNED', 'LOST') or broker_id is not null),
    add constraint brokerage_case_queued check (stage not in ('OFFERED', 'RETURNED') or broker_id is null and lease_token is null),
    add constraint brokerage_case_waits check ((stage = 'WAITING') = (resume_stage is not null)),
    add constraint brokerage_case_stage check (stage in
        ('OFFERED', 'CLAIMED', 'VERIFYING', 'SHORTLISTED', 'EOI', 'NDA', 'NEGOTIATING', 'PUBLICITY', 'SIGNED', 'REGISTERED', 'CLOSED',
         'WAITING', 'RETURNED', 'LOST'));

update brokerage_case c
set demand_organisation_id = (select organisation_id from demand d where d.id = c.demand_id),
    achievement_organisation_id = (select organisation_id from achievement a where a.id = c.achievement_id),
    priority = score;

create unique index brokerage_case_one_live_demand on brokerage_case (demand_id)
    where achievement_id is null and stage not in ('LOST', 'CLOSED');
drop index brokerage_case_offered;
create index brokerage_case_queue on brokerage_case (priority desc, id) where stage in ('OFFERED', 'RETURNED');
create index brokerage_case_of_demander on brokerage_case (demand_organisation_id, id);
create index brokerage_case_of_owner on brokerage_case (achievement_organisation_id, id);
create index brokerage_case_of_listing on brokerage_case (achievement_id) where stage not in ('LOST', 'CLOSED');
create index brokerage_case_due on brokerage_case (due_at) where due_at is not null and escalated_at is null;

-- Events say who may read them and for which agency they were written.
alter table case_event
    add column visibility text not null default 'SHARED' check (visibility in ('SHARED', 'AGENCY', 'STAFF')),
    add column agency_id uuid;

-- The history of a case cannot be rewritten, not even by the application.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger case_event_append_only before update or delete on case_event
    for each row execute function refuse_rewriting();
