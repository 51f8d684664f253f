-- The audit: rows are added, never changed. "tx" stands first so that its transaction has a number before "id" is drawn:
-- the sealer relies on that to know below which id nothing can appear any more.
create table audit_entry (
    tx           bigint      not null default pg_current_xact_id()::text::bigint,
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    -- a keyed hash of the account, 'system' for the platform's own work, 'visitor', or 'db:' and the role of a bare SQL session
    actor        text        not null,
    roles        text        not null,
    organisation uuid,
    operation    text        not null,
    trace        text,
    action       text        not null,
    kind         text        not null,
    record_id    uuid,
    version      bigint,
    -- keyed digests of the row before and after; without the key nothing can be guessed from them
    before       bytea,
    after        bytea,
    -- JSON: changed fields, with values only where they cannot be personal
    changes      text,
    why          text
);
create index audit_entry_record on audit_entry (record_id) where record_id is not null;
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_time on audit_entry using brin (at) with (pages_per_range = 16);

-- Links of the chain: each names the entries it seals, their digests, and the hash of the link before.
create table audit_seal (
    number    bigint primary key,
    sealed_at timestamptz not null,
    entries   bigint[]    not null check (cardinality(entries) > 0),
    digests   bytea       not null,
    -- every entry up to here is sealed by this link or an earlier one
    floor     bigint      not null,
    -- the pair from which a later floor is worked out
    high      bigint      not null,
    horizon   bigint      not null,
    hash      bytea       not null,
    mac       bytea       not null
);
create index audit_seal_top on audit_seal ((entries[cardinality(entries)]));

-- Which account an actor's keyed hash stands for, while the person wants to be known here; erasure deletes the row.
create table audit_actor (
    actor   text primary key,
    subject text not null unique
);

create function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only: % on % refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_only_grows before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse();
create trigger audit_seal_only_grows before update or delete or truncate on audit_seal
    for each statement execute function audit_refuse();
-- The owner too gives these rights up; other roles lose them after each migration (afterMigrate).
revoke update, delete, truncate on audit_entry, audit_seal from current_user;

-- What a value may be shown as in the audit: codes, states and switches; of everything else only the fact that it changed.
create function audit_fields() returns text[] immutable language sql
    return array['state', 'stage', 'verdict', 'decline_reason', 'trusted', 'showcase', 'change_pending', 'score', 'purpose', 'granted'];

create function audit_changes(before jsonb, after jsonb) returns text immutable language sql as $$
    select jsonb_object_agg(field, value)::text
    from (select a.key as field,
                 case when a.key = any(audit_fields()) then jsonb_build_array(before -> a.key, a.value)
                      when jsonb_typeof(a.value) = 'object' and jsonb_typeof(before -> a.key) = 'object' then
                          (select jsonb_agg(coalesce(n.key, o.key))
                           from jsonb_each(a.value) n full join jsonb_each(before -> a.key) o on n.key = o.key
                           where n.value is distinct from o.value)
                      else 'true' end as value
          from jsonb_each(after) a
          where a.value is distinct from before -> a.key and a.key not in ('version', 'updated_at', 'content_hash')) changed
$$;

-- What a new row may be shown as.
create function audit_shown(fresh jsonb) returns text immutable language sql as $$
    select jsonb_object_agg(field, fresh -> field)::text
    from unnest(audit_fields()) as field where fresh -> field <> 'null'
$$;

create function audit_digest(row_text text, key text) returns bytea immutable language sql as $$
    select case when key <> '' then sha256(decode(key, 'hex') || sha256(decode(key, 'hex') || convert_to(row_text, 'UTF8'))) end
$$;

-- Who changes, from the transaction's settings, which the application makes at its beginning; without them it is the platform's own
-- work or a bare SQL session.
create function audit_who() returns jsonb stable language sql
    return coalesce(nullif(current_setting('techbridge.audit', true), '')::jsonb,
                    jsonb_build_object('machine', true, 'roles', '', 'operation', 'background', 'actor',
                                       case when current_setting('application_name') = 'techbridge' then 'system' else 'db:' || session_user end));

create function audit_kind(table_name text) returns text immutable language sql
    return case table_name when 'brokerage_case' then 'case' when 'case_event' then 'case' when 'membership' then 'organisation'
           else replace(table_name, '_', '-') end;

-- New and deleted rows: one statement adds the entries of all of them.
create function audit_rows() returns trigger language plpgsql as $$
declare
    who  jsonb := audit_who();
    key  text  := coalesce(current_setting('techbridge.audit_key', true), '');
    kind text  := audit_kind(tg_table_name);
begin
    if tg_op = 'INSERT' then
        -- cases offered by the matching are its results, not somebody's act
        if who ? 'machine' and kind = 'case' then
            return null;
        end if;
        insert into audit_entry (actor, roles, organisation, operation, trace, action, kind, record_id, version, after, changes, why)
        with fresh as materialized (select to_jsonb(r) as n, r::text as t from new_rows r)
        select who ->> 'actor', who ->> 'roles', (who ->> 'organisation')::uuid, who ->> 'operation', who ->> 'trace', 'create', kind,
               audit_record(n), audit_version(n), audit_digest(t, key), audit_shown(n), coalesce(who ->> 'why', n ->> 'decline_reason')
        from fresh;
    else
        insert into audit_entry (actor, roles, organisation, operation, trace, action, kind, record_id, version, before, why)
        with gone as materialized (select to_jsonb(r) as o, r::text as t from old_rows r)
        select who ->> 'actor', who ->> 'roles', (who ->> 'organisation')::uuid, who ->> 'operation', who ->> 'trace', 'delete', kind,
               audit_record(o), audit_version(o), audit_digest(t, key), who ->> 'why'
        from gone;
    end if;
    return null;
end $$;

-- Changed rows come one by one from the application, so row by row is the cheapest here.
create function audit_row() returns trigger language plpgsql as $$
declare
    who  jsonb := audit_who();
    key  text  := coalesce(current_setting('techbridge.audit_key', true), '');
    kind text  := audit_kind(tg_table_name);
    o    jsonb := to_jsonb(old);
    n    jsonb := to_jsonb(new);
begin
    -- the score of a waiting case follows its match all day long
    if who ? 'machine' and kind = 'case' and o ->> 'stage' = n ->> 'stage' then
        return null;
    end if;
    insert into audit_entry (actor, roles, organisation, operation, trace, action, kind, record_id, version, before, after, changes, why)
    values (who ->> 'actor', who ->> 'roles', (who ->> 'organisation')::uuid, who ->> 'operation', who ->> 'trace', 'change', kind,
            audit_record(o), audit_version(n), audit_digest(old::text, key), audit_digest(new::text, key), audit_changes(o, n),
            coalesce(who ->> 'why', n ->> 'decline_reason'));
    return null;
end $$;

-- The record a row belongs to: its own id where it is a record, else that of the record it is part of. Whatever a table calls id or
-- version, watching it must never make a write fail.
create function audit_record(r jsonb) returns uuid immutable language sql as $$
    select found::uuid from unnest(array[r ->> 'id', r ->> 'case_id', r ->> 'record_id', r ->> 'organisation_id']) with ordinality as f(found, place)
    where found ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' order by place limit 1
$$;

create function audit_version(r jsonb) returns bigint immutable language sql
    return case when jsonb_typeof(r -> 'version') = 'number' then trunc((r ->> 'version')::numeric)::bigint end;

-- Puts a table under watch; done already, it does nothing.
create function audit_watch(watched regclass) returns void language plpgsql as $$
begin
    if not exists (select 1 from pg_trigger where tgrelid = watched and tgname = 'audit_insert') then
        execute format('create trigger audit_insert after insert on %s referencing new table as new_rows
                        for each statement execute function audit_rows()', watched);
        execute format('create trigger audit_update after update on %s for each row
                        when (old.* is distinct from new.*) execute function audit_row()', watched);
        execute format('create trigger audit_delete after delete on %s referencing old table as old_rows
                        for each statement execute function audit_rows()', watched);
    end if;
end $$;
