-- A password that somebody else gave is good for one thing only: choosing one's own.
alter table account add column must_change_password boolean default false not null;
