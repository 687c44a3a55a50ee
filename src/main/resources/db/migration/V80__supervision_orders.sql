-- Supervision orders (督办单): what the head of a unit has to put right and answer in writing

create table supervision_order (
    id            bigint        not null,
    number        varchar(60)   not null,
    subject_ref   varchar(40)   not null,
    subject_kind  varchar(20)   not null,
    work_item_id  bigint,
    step_name     varchar(200),
    step_name_en  varchar(200),
    unit          varchar(32)   not null,
    leader        varchar(32)   not null,
    order_level   int           not null,
    raised_from   varchar(60),
    raised_to     varchar(60),
    issued_by     varchar(32)   not null,
    issued_name   varchar(100)  not null,
    issued_post   varchar(32),
    issued_unit   varchar(32),
    issued_at     datetime(6)   not null,
    words         varchar(2000),
    deadline      datetime(6)   not null,
    state         varchar(12)   not null,
    received_by   varchar(32),
    received_at   datetime(6),
    answered_by   varchar(32),
    answered_at   datetime(6),
    answer        varchar(2000),
    closed_by     varchar(32),
    closed_at     datetime(6),
    closing_words varchar(2000),
    version       int           not null,
    primary key (id),
    constraint uq_supervision_order_number unique (number),
    -- a missed order goes up once, whoever finds it missed
    constraint uq_supervision_order_raised_from unique (raised_from),
    constraint fk_supervision_order_subject foreign key (subject_ref) references work_subject (ref)
);
-- orders of a case
create index ix_supervision_order_subject on supervision_order (subject_ref, id);
-- what a unit has to answer, what is due first on top
create index ix_supervision_order_unit_state on supervision_order (unit, state, deadline, id);

-- answers that wait to be judged
create index ix_supervision_order_state on supervision_order (state, id);

-- the register: an order under its unit and every unit above it
create table supervision_order_scope (
    unit     varchar(32) not null,
    order_id bigint      not null,
    primary key (unit, order_id),
    constraint fk_supervision_order_scope_order foreign key (order_id) references supervision_order (id)
);
create index ix_supervision_order_scope_order on supervision_order_scope (order_id);

create table supervision_order_serial (
    series      varchar(60) not null,
    last_serial int         not null,
    primary key (series)
);
