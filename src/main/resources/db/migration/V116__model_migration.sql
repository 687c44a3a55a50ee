-- Running cases that are brought to another version of their process: what was decided, and each case

create table model_migration (
    id              bigint       not null,
    process         varchar(64)  not null,
    from_number     int          not null,
    from_definition varchar(100) not null,
    to_number       int          not null,
    to_definition   varchar(100) not null,
    state           varchar(12)  not null,
    mapping         longtext     not null,
    reason          varchar(1000),
    words           varchar(1000),
    author          varchar(32)  not null,
    author_name     varchar(100) not null,
    approver        varchar(32),
    approver_name   varchar(100),
    made_at         datetime(6)  not null,
    begun_at        datetime(6),
    ended_at        datetime(6),
    version         int          not null,
    primary key (id)
);
create index ix_model_migration_state on model_migration (state, id);
create index ix_model_migration_process on model_migration (process, id);

create table model_migration_case (
    migration_id bigint      not null,
    instance     varchar(64) not null,
    ref          varchar(64),
    state        varchar(12) not null,
    -- where it stands, and where it would or does stand afterwards, with what is due when
    places_before longtext,
    places_after  longtext,
    flaws         longtext,
    at            datetime(6),
    primary key (migration_id, instance),
    constraint fk_model_migration_case foreign key (migration_id) references model_migration (id)
);
create index ix_model_migration_case_state on model_migration_case (migration_id, state, instance);
create index ix_model_migration_case_ref on model_migration_case (ref);
