create table town (name varchar(100));
