-- Public notices on the boards of units, and objections to them

create table notice (
    id          bigint        not null,
    subject_ref varchar(40)   not null,
    title       varchar(200)  not null,
    text        varchar(2000) not null,
    opened_at   datetime(6)   not null,
    ends_at     datetime(6)   not null,
    state       varchar(12)   not null,
    version     int           not null,
    primary key (id)
);
create index ix_notice_subject on notice (subject_ref, id);

create table notice_board (
    notice_id bigint      not null,
    unit      varchar(32) not null,
    primary key (notice_id, unit),
    constraint fk_notice_board_notice foreign key (notice_id) references notice (id)
);
create index ix_notice_board_unit on notice_board (unit, notice_id);

create table objection (
    id         bigint        not null,
    notice_id  bigint        not null,
    words      varchar(2000) not null,
    contact    varchar(100),
    raised_at  datetime(6)   not null,
    state      varchar(12)   not null,
    answer     varchar(2000),
    decided_at datetime(6),
    primary key (id),
    constraint fk_objection_notice foreign key (notice_id) references notice (id)
);
create index ix_objection_notice_state on objection (notice_id, state, id);
