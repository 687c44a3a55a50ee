-- Meetings can be moved and called off: what it is about, when it was to begin, and why not. How often
-- it was changed is the sequence number by which calendar programs know the newest.
alter table meeting add column topic varchar(100) default '' not null;
alter table meeting add column changes int default 0 not null;
alter table meeting add column changed_at datetime(6);
alter table meeting add column change_reason varchar(500);
alter table meeting add column moved_from datetime(6);
update meeting set topic = coalesce((select p.title from proposal p where p.number = meeting.proposal), '');
