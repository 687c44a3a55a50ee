-- Requests for more time that wait for a decision: few among all clocks
create index ix_step_clock_asked on step_clock (asked_until, work_item_id);
