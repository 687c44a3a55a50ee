-- How often data that every node keeps in memory was changed.
create table data_revision (
    name varchar(64) not null,
    changes bigint not null,
    primary key (name)
);
insert into data_revision (name, changes) values ('organisation', 0);

-- Levels of the unit tree: number and names differ from place to place.
create table unit_level (
    code varchar(32) not null,
    name varchar(100) not null,
    name_en varchar(100),
    level_rank int not null,
    tier varchar(16),
    version int not null,
    primary key (code)
);

-- The path holds the codes from the root: a subtree is a range of paths.
create table org_unit (
    code varchar(32) not null,
    parent varchar(32),
    level varchar(32) not null,
    name varchar(200) not null,
    name_en varchar(200),
    path varchar(500) not null,
    lat double,
    lng double,
    households int not null,
    population int not null,
    boundary longtext,
    closed_at datetime(6),
    version int not null,
    primary key (code),
    constraint uq_org_unit_path unique (path),
    constraint fk_org_unit_parent foreign key (parent) references org_unit (code),
    constraint fk_org_unit_level foreign key (level) references unit_level (code)
);
create index ix_org_unit_parent on org_unit (parent);
create index ix_org_unit_level on org_unit (level);

create table staff_member (
    id varchar(32) not null,
    name varchar(100) not null,
    gender varchar(8),
    phone varchar(32),
    active boolean not null,
    version int not null,
    primary key (id)
);
create index ix_staff_member_name on staff_member (name);

-- Posts with their first and last day; the last one is open while no end is known.
create table post_held (
    id bigint not null,
    staff_id varchar(32) not null,
    post varchar(32) not null,
    unit varchar(32) not null,
    main_post boolean not null,
    first_day date not null,
    last_day date,
    version int not null,
    primary key (id),
    constraint fk_post_held_staff_member foreign key (staff_id) references staff_member (id),
    constraint fk_post_held_org_unit foreign key (unit) references org_unit (code)
);
create index ix_post_held_staff_id on post_held (staff_id);
create index ix_post_held_unit_post on post_held (unit, post);

-- Who stands in for a post that somebody else holds, and on which days.
create table post_deputy (
    id bigint not null,
    post_held bigint not null,
    deputy varchar(32) not null,
    first_day date not null,
    last_day date not null,
    reason varchar(500),
    version int not null,
    primary key (id),
    constraint fk_post_deputy_post_held foreign key (post_held) references post_held (id),
    constraint fk_post_deputy_staff_member foreign key (deputy) references staff_member (id)
);
create index ix_post_deputy_post_held on post_deputy (post_held);
create index ix_post_deputy_deputy_last_day on post_deputy (deputy, last_day);
