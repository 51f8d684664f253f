-- A listing that the encoder refuses time and again is put aside, so that the others get their vectors.
alter table encode_work add column attempts int not null default 0;
alter table encode_work add column due_at timestamptz not null default now();
