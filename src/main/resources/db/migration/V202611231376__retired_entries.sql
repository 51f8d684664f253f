-- Taken off its register by the operator: not found any more, still read by its id.
alter table agency add column retired_at timestamptz;
alter table broker add column retired_at timestamptz;
alter table expert add column retired_at timestamptz;
alter table policy add column retired_at timestamptz;
