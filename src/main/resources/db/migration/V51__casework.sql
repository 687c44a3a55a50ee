-- Cases, the units at work on them, and who raised them

create table grid_case (
    id               bigint        not null,
    number           varchar(40)   not null,
    item             varchar(32)   not null,
    path             varchar(16)   not null,
    state            varchar(16)   not null,
    unit             varchar(32)   not null,
    handling_unit    varchar(32),
    place            varchar(300)  not null,
    lat              double,
    lng              double,
    quantity         int           not null,
    words            varchar(2000) not null,
    channel          varchar(16)   not null,
    on_the_spot      boolean       not null,
    has_reporter     boolean       not null,
    reported_by      varchar(32),
    reported_at      datetime(6)   not null,
    tracking_code    varchar(20)   not null,
    process_instance varchar(64),
    settled_at       datetime(6),
    town_received_at datetime(6),
    summarised_at    datetime(6),
    tracked_at       datetime(6),
    tracking_over_at datetime(6),
    approved         boolean,
    notice_ended_at  datetime(6),
    verified_at      datetime(6),
    answered_at      datetime(6),
    filed_at         datetime(6),
    rating           int,
    rating_words     varchar(500),
    rated_at         datetime(6),
    version          int           not null,
    primary key (number),
    constraint uq_grid_case_id unique (id),
    constraint uq_grid_case_tracking_code unique (tracking_code)
);
-- similar reports nearby
create index ix_grid_case_unit_item on grid_case (unit, item, id);

-- the ledger: a case under every unit in whose jurisdiction it lies or that works on it
create table case_scope (
    unit    varchar(32) not null,
    case_id bigint      not null,
    primary key (unit, case_id),
    constraint fk_case_scope_case foreign key (case_id) references grid_case (id)
);
create index ix_case_scope_case on case_scope (case_id);

create table case_department (
    id           bigint      not null,
    case_number  varchar(40) not null,
    unit         varchar(32) not null,
    role         varchar(12) not null,
    leading_unit boolean     not null,
    state        varchar(12) not null,
    asked_at     datetime(6) not null,
    answered_at  datetime(6),
    primary key (id),
    constraint fk_case_department_case foreign key (case_number) references grid_case (number)
);
create index ix_case_department_case on case_department (case_number, role, state, id);

create table case_person (
    case_number varchar(40)  not null,
    name        varchar(100),
    phone       varchar(40),
    id_number   varchar(40),
    address     varchar(300),
    primary key (case_number),
    constraint fk_case_person_case foreign key (case_number) references grid_case (number)
);

create table case_serial (
    series      varchar(60) not null,
    last_serial int         not null,
    primary key (series)
);
