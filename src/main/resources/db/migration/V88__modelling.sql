-- Process models of the town: versions that were released, and drafts of the next ones

create table model_release (
    id            bigint       not null,
    process       varchar(64)  not null,
    number        int,
    definition_id varchar(100),
    origin        varchar(12)  not null,
    based_on      int,
    reason        varchar(1000),
    author        varchar(32)  not null,
    author_name   varchar(100) not null,
    approver      varchar(32),
    approver_name varchar(100),
    decided_at    datetime(6)  not null,
    effective_at  datetime(6)  not null,
    version       int          not null,
    primary key (id),
    constraint uq_model_release_number unique (process, number)
);
create index ix_model_release_planned on model_release (number, effective_at);

create table model_draft (
    id            bigint       not null,
    process       varchar(64)  not null,
    based_on      int,
    state         varchar(12)  not null,
    author        varchar(32)  not null,
    author_name   varchar(100) not null,
    editor        varchar(32),
    editor_name   varchar(100),
    saved_at      datetime(6)  not null,
    reason        varchar(1000),
    effective_at  datetime(6),
    words         varchar(1000),
    version       int          not null,
    primary key (id)
);
create index ix_model_draft_state on model_draft (state, process, id);

-- who put a hand to a draft: none of them may release it
create table model_draft_hand (
    draft_id bigint      not null,
    staff_id varchar(32) not null,
    primary key (draft_id, staff_id),
    constraint fk_model_draft_hand foreign key (draft_id) references model_draft (id)
);

-- the files of a release or a draft: name.bpmn, name.form
create table model_file (
    owner   bigint       not null,
    name    varchar(120) not null,
    content longtext     not null,
    primary key (owner, name)
);

-- deliveries that were offered to the town already, by the fingerprint of their files
create table model_delivery (
    process     varchar(64) not null,
    fingerprint varchar(64) not null,
    offered_at  datetime(6) not null,
    primary key (process, fingerprint)
);
