-- The inbox: a projection made for reading, kept in the engine's transaction

create table work_subject (
    ref        varchar(40)  not null,
    kind       varchar(20)  not null,
    title      varchar(200) not null,
    title_en   varchar(200) not null,
    place      varchar(300) not null,
    unit       varchar(32)  not null,
    lane       varchar(32)  not null,
    urgent     boolean      not null,
    started_by varchar(32),
    started_at datetime(6)  not null,
    ended_at   datetime(6),
    primary key (ref)
);

create table work_item (
    id            bigint       not null,
    task_id       varchar(64)  not null,
    subject_ref   varchar(40)  not null,
    process       varchar(64)  not null,
    definition_id varchar(64)  not null,
    step          varchar(64)  not null,
    step_name     varchar(200) not null,
    step_name_en  varchar(200) not null,
    unit          varchar(32)  not null,
    post          varchar(32)  not null,
    state         varchar(12)  not null,
    assignee      varchar(32),
    offered_at    datetime(6)  not null,
    due_at        datetime(6)  not null,
    claimed_at    datetime(6),
    ended_at      datetime(6),
    done_by       varchar(32),
    outcome       varchar(40),
    version       int          not null,
    primary key (id),
    constraint uq_work_item_task unique (task_id),
    constraint fk_work_item_subject foreign key (subject_ref) references work_subject (ref)
);
-- box "mine": what is due first
create index ix_work_item_assignee_state_due on work_item (assignee, state, due_at, id);
-- box "done": the newest first
create index ix_work_item_done_by_ended on work_item (done_by, ended_at, id);
-- where a subject is now, and its steps
create index ix_work_item_subject_state_due on work_item (subject_ref, state, due_at, id);

-- box "to claim": rows exist only while nobody has claimed
create table work_offer (
    id           bigint      not null,
    work_item_id bigint      not null,
    audience     varchar(70) not null,
    due_at       datetime(6) not null,
    primary key (id),
    constraint uq_work_offer_item_audience unique (work_item_id, audience),
    constraint fk_work_offer_item foreign key (work_item_id) references work_item (id)
);
create index ix_work_offer_audience_due on work_offer (audience, due_at, work_item_id);

create table involvement (
    id          bigint      not null,
    staff_id    varchar(32) not null,
    kind        varchar(12) not null,
    subject_ref varchar(40) not null,
    at          datetime(6) not null,
    seen_at     datetime(6),
    primary key (id),
    constraint uq_involvement_staff_kind_subject unique (staff_id, kind, subject_ref),
    constraint fk_involvement_subject foreign key (subject_ref) references work_subject (ref)
);
-- boxes "started", "taken part", "for information": the newest first
create index ix_involvement_staff_kind_at on involvement (staff_id, kind, at, id);

create table step_report (
    work_item_id bigint      not null,
    subject_ref  varchar(40) not null,
    data         longtext    not null,
    primary key (work_item_id),
    constraint fk_step_report_item foreign key (work_item_id) references work_item (id)
);
create index ix_step_report_subject on step_report (subject_ref);

-- half-typed forms: nothing that was written is lost with a session
create table step_draft (
    id           bigint      not null,
    work_item_id bigint      not null,
    staff_id     varchar(32) not null,
    data         longtext    not null,
    saved_at     datetime(6) not null,
    primary key (id),
    constraint uq_step_draft_item_staff unique (work_item_id, staff_id),
    constraint fk_step_draft_item foreign key (work_item_id) references work_item (id)
);
