-- The clock of each step that waits for people, and what happened to it

alter table work_item add column provisional boolean not null default false;
alter table work_item add column paused boolean not null default false;

create table step_clock (
    work_item_id    bigint       not null,
    subject_ref     varchar(40)  not null,
    process         varchar(64)  not null,
    step            varchar(64)  not null,
    step_name       varchar(200) not null,
    step_name_en    varchar(200) not null,
    matter          varchar(32),
    unit            varchar(32)  not null,
    post            varchar(32)  not null,
    holder          varchar(32),
    urgent          boolean      not null,
    -- the units from the root of the tree down to the step's own, for lists by jurisdiction
    unit_1          varchar(32),
    unit_2          varchar(32),
    unit_3          varchar(32),
    unit_4          varchar(32),
    unit_5          varchar(32),
    unit_6          varchar(32),
    unit_7          varchar(32),
    unit_8          varchar(32),
    limit_text      varchar(8)   not null,
    limit_origin    varchar(8)   not null,
    calendar_unit   varchar(32)  not null,
    started_why     varchar(12)  not null,
    started_at      datetime(6)  not null,
    -- time in milliseconds of the limit's own kind, working time or round the clock
    capped_millis   bigint,
    extended_millis bigint       not null,
    used_millis     bigint       not null,
    counting_since  datetime(6),
    due_at          datetime(6)  not null,
    provisional     boolean      not null,
    claim_due_at    datetime(6),
    claimed_at      datetime(6),
    state           varchar(8)   not null,
    resume_expected datetime(6),
    asked_until     datetime(6),
    asked_by        varchar(32),
    overdue_since   datetime(6),
    rung            int          not null,
    rung_at         datetime(6),
    waits_for       varchar(8),
    answer_by       datetime(6),
    answer_left_millis bigint,
    ladder          varchar(64),
    stopped_at      datetime(6),
    outcome         varchar(40),
    version         int          not null,
    primary key (work_item_id),
    constraint fk_step_clock_item foreign key (work_item_id) references work_item (id)
);
create index ix_step_clock_subject on step_clock (subject_ref, started_at);
create index ix_step_clock_calendar on step_clock (calendar_unit, state, work_item_id);
create index ix_step_clock_holder on step_clock (holder, state, due_at, work_item_id);
create index ix_step_clock_unit_1 on step_clock (unit_1, state, due_at, work_item_id);
create index ix_step_clock_unit_2 on step_clock (unit_2, state, due_at, work_item_id);
create index ix_step_clock_unit_3 on step_clock (unit_3, state, due_at, work_item_id);
create index ix_step_clock_unit_4 on step_clock (unit_4, state, due_at, work_item_id);
create index ix_step_clock_unit_5 on step_clock (unit_5, state, due_at, work_item_id);
create index ix_step_clock_unit_6 on step_clock (unit_6, state, due_at, work_item_id);

-- append-only: what happened to a clock; rung and due_at say "exactly once"
create table clock_event (
    id           bigint      not null,
    work_item_id bigint      not null,
    kind         varchar(12) not null,
    at           datetime(6) not null,
    rung         int,
    due_at       datetime(6) not null,
    until_at     datetime(6),
    staff_id     varchar(32),
    post         varchar(32),
    unit         varchar(32),
    words        varchar(2000),
    primary key (id),
    constraint uq_clock_event_rung unique (work_item_id, rung, due_at),
    constraint fk_clock_event_item foreign key (work_item_id) references work_item (id)
);
create index ix_clock_event_kind_at on clock_event (kind, at, unit);
