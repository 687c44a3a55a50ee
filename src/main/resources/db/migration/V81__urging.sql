-- Orders that the ladder issued: while it runs it takes them up itself when they are missed
alter table supervision_order add column by_ladder boolean not null default false;

-- Urging by hand (催办): how often, for lists; and each time, by whom
alter table work_item add column urged int not null default 0;

create table step_urge (
    id           bigint       not null,
    work_item_id bigint       not null,
    kind         varchar(12)  not null,
    staff_id     varchar(32)  not null,
    at           datetime(6)  not null,
    words        varchar(500),
    primary key (id),
    constraint fk_step_urge_item foreign key (work_item_id) references work_item (id)
);
-- the last time of a kind, at most once an hour
create index ix_step_urge_item_kind_at on step_urge (work_item_id, kind, at);

-- the ladder's orders about a step; answers that are owed
create index ix_supervision_order_item on supervision_order (work_item_id, id);
create index ix_supervision_order_state_deadline on supervision_order (state, deadline, id);
