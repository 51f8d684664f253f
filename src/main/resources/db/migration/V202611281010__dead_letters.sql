-- Work that failed time and again, of any kind of background work; it waits for the operator and holds nothing else up.
alter table index_dead_letter add column work text not null default 'index';
alter table index_dead_letter alter column work drop default;

-- So that a record that cannot be looked at steps aside.
alter table duplicate_work add column attempts int not null default 0;
alter table duplicate_work add column due_at timestamptz not null default now();
