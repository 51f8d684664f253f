-- "Was this pair lost before?" is asked for every offer.
create index brokerage_case_pair on brokerage_case (demand_id, achievement_id);
