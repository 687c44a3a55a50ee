-- What needs an administrator. The key is there while it is open, so the same trouble is one row
-- however often it is reported.
create table incident (
    id bigint not null,
    kind varchar(32) not null,
    subject varchar(100) not null,
    open_key varchar(140),
    details varchar(4000) not null,
    first_at datetime(6) not null,
    last_at datetime(6) not null,
    times int not null,
    ended_at datetime(6),
    ended_by varchar(32),
    note varchar(2000),
    version int not null,
    primary key (id),
    constraint uq_incident_open_key unique (open_key)
);
create index ix_incident_ended on incident (ended_at, id);
