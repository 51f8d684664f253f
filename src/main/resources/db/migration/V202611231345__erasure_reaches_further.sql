-- What only grows may lose a person: within an erasure, and only in the columns in which one may stand. Whether, when and in which order
-- something happened stays as it was written.
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
declare
    personal constant text[] := array['actor', 'detail', 'subject', 'answers', 'statement'];
begin
    if tg_op = 'UPDATE' and current_setting('techbridge.erasing', true) = 'on'
       and to_jsonb(old) - personal = to_jsonb(new) - personal then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- People who were erased, as keyed hashes: what is pushed again every night must not bring them back unnoticed.
create table erased_person (
    mark      text primary key,
    erased_at timestamptz not null
);

-- "person" is the audit's word for what is done about a person; the table of that name holds where accounts get their mail.
create or replace function audit_kind(table_name text) returns text immutable language sql
    return case table_name when 'brokerage_case' then 'case' when 'case_event' then 'case' when 'membership' then 'organisation'
           when 'person' then 'mail-address' else replace(table_name, '_', '-') end;
