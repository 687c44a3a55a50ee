-- a half-written report, one for each person: nothing that was typed is lost with a session
create table report_draft (
    staff_id varchar(32) not null,
    data     longtext    not null,
    saved_at datetime(6) not null,
    primary key (staff_id)
);
create index ix_report_draft_saved_at on report_draft (saved_at);

-- what somebody reports most
create index ix_grid_case_reported_by on grid_case (reported_by, id);
-- how many cases are open in each grid, counted without touching the closed ones
create index ix_grid_case_unit_filed_at on grid_case (unit, filed_at);
