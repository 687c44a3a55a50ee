-- A case that is stuck is moved to another step: asked for by one administrator, decided by another

create table case_move (
    id            bigint       not null,
    ref           varchar(64)  not null,
    process       varchar(64)  not null,
    instance      varchar(64)  not null,
    definition_id varchar(100) not null,
    activity      varchar(100) not null,
    from_element  varchar(128) not null,
    to_element    varchar(128) not null,
    state         varchar(12)  not null,
    reason        varchar(1000) not null,
    words         varchar(1000),
    author        varchar(32)  not null,
    author_name   varchar(100) not null,
    approver      varchar(32),
    approver_name varchar(100),
    asked_at      datetime(6)  not null,
    decided_at    datetime(6),
    version       int          not null,
    primary key (id)
);
create index ix_case_move_state on case_move (state, id);
create index ix_case_move_ref on case_move (ref, id);
