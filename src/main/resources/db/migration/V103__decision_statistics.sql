-- Steps that came back in some days, counted for the statistics
create index ix_step_clock_why_started on step_clock (started_why, started_at, work_item_id);
