-- People, posts and deputies are kept in memory too.
insert into data_revision (name, changes) values ('staff', 0);
