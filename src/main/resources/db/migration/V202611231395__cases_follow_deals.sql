-- What a contract says is kept with the contract; the case follows it.
alter table brokerage_case
    drop column deal,
    -- the end of the hold of which the broker was warned
    add column hold_warned_for timestamptz;
