-- Demands are looked at as well, and what awaits review before it is public.
alter table duplicate_work add column kind text not null default 'achievement';
alter table duplicate_work alter column kind drop default;
insert into duplicate_work (record_id, kind) select id, 'demand' from demand where state = 'PUBLISHED';
