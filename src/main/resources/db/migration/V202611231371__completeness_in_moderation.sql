-- 0-100, of the state handed in; moderators look at thin records first
alter table moderation_case add column completeness int not null default 100;
alter table moderation_case alter column completeness drop default;
