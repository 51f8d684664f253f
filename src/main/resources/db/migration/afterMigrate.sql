-- Runs after every migration: each table is under the audit's watch unless it is named here as machinery, i.e. holds no record of the
-- marketplace, only the platform's own bookkeeping that can be made again. A new table is watched without anybody thinking of it.
do $$
declare
    watched regclass;
    grantee text;
begin
    for watched in
        select c.oid::regclass from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and c.relname not like 'audit\_%' and c.relname not like 'flyway\_%'
          and c.relname not in ('idempotency_key', 'index_outbox', 'index_dead_letter', 'index_rebuild', 'match', 'match_work', 'match_explanation',
                                'match_told', 'matching_knowledge', 'matching_lease', 'matching_rescore', 'encode_work', 'duplicate_work',
                                'duplicate_band', 'duplicate_key', 'file_removal', 'import_chunk', 'import_row', 'notice_mail', 'person', 'staff_account')
          and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_insert')
    loop
        perform audit_watch(watched);
    end loop;
    -- Whoever may write the other tables may only add to these.
    for grantee in
        select distinct g.grantee from information_schema.role_table_grants g
        where g.table_schema = current_schema() and g.table_name in ('audit_entry', 'audit_seal')
          and g.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
          and g.grantee not in (select rolname from pg_roles where rolsuper)
    loop
        execute format('revoke update, delete, truncate on audit_entry, audit_seal from %s',
                       case grantee when 'PUBLIC' then 'public' else quote_ident(grantee) end);
    end loop;
end $$;
