-- When the ladder's timer fires: what the engine was told, and what lists of the coming days read
alter table step_clock add column next_at datetime(6);
create index ix_step_clock_state_next on step_clock (state, next_at, work_item_id);

-- Calendars that changed, until every clock was counted anew: a node may die in the middle
create table calendar_move (
    id         bigint      not null,
    unit       varchar(32) not null,
    from_day   date        not null,
    after_item bigint      not null,
    changed_at datetime(6) not null,
    primary key (id)
);
