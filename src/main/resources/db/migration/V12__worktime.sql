-- Years whose public holidays are known; deadlines that fall into another year are provisional.
create table calendar_year (
    year_number int not null,
    loaded_by varchar(32) not null,
    loaded_at datetime(6) not null,
    primary key (year_number)
);

-- Days that differ from the ordinary week: holidays, and make-up days on which people work.
-- A day around New Year may stand in the announcements of both years.
create table calendar_day (
    day_date date not null,
    year_number int not null,
    kind varchar(16) not null,
    name varchar(100) not null,
    primary key (year_number, day_date),
    constraint fk_calendar_day_calendar_year foreign key (year_number) references calendar_year (year_number)
);
