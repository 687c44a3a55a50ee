-- How much was open and how much of it overdue at the end of each day, for every unit with what lies below it
create table load_by_day (
    unit          varchar(32) not null,
    on_day        date        not null,
    open_count    int         not null,
    overdue_count int         not null,
    primary key (unit, on_day)
);
create index ix_load_by_day_on_day on load_by_day (on_day);
