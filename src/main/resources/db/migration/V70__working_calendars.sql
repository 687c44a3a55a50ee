insert into data_revision (name, changes) values ('worktime', 0);

-- Where the days of a year come from, such as the number of the notice.
alter table calendar_year add column source varchar(200);

-- Who works otherwise than what lies above: a unit and everything below it, or '*' the whole place.
-- What is null is as above.
create table unit_calendar (
    unit varchar(32) not null,
    weekdays varchar(32),
    hours varchar(200),
    changed_by varchar(32) not null,
    changed_at datetime(6) not null,
    version int not null,
    primary key (unit)
);

-- Single days of such a calendar, before the public holidays and make-up days.
create table unit_calendar_day (
    unit varchar(32) not null,
    day_date date not null,
    kind varchar(16) not null,
    name varchar(100) not null,
    primary key (unit, day_date),
    constraint fk_unit_calendar_day_unit_calendar foreign key (unit) references unit_calendar (unit)
);
