-- Past cases run through drafts of process models: what came of it stands with the draft

create table model_replay (
    id             bigint       not null,
    draft_id       bigint       not null,
    process        varchar(64)  not null,
    -- of all models it was run with: another draft since, another result
    fingerprint    varchar(64)  not null,
    asked_by       varchar(32)  not null,
    asked_by_name  varchar(100) not null,
    asked          int          not null,
    total          int          not null,
    played         int          not null,
    same_way       int          not null,
    other_dates    int          not null,
    other_way      int          not null,
    stuck          int          not null,
    late_before    int          not null,
    late_after     int          not null,
    state          varchar(12)  not null,
    started_at     datetime(6)  not null,
    beat_at        datetime(6)  not null,
    ended_at       datetime(6),
    primary key (id)
);
create index ix_model_replay_draft on model_replay (draft_id, id);

create table model_replay_case (
    replay_id   bigint      not null,
    position    int         not null,
    case_number varchar(40) not null,
    item        varchar(32) not null,
    verdict     varchar(12) not null,
    -- what is different, as JSON; null when nothing is
    details     longtext,
    primary key (replay_id, position),
    constraint fk_model_replay_case foreign key (replay_id) references model_replay (id)
);
create index ix_model_replay_case_verdict on model_replay_case (replay_id, verdict, position);

-- the cases closed last
create index ix_grid_case_filed_at on grid_case (filed_at, number);
