-- An order that no step's ladder takes up waits for its answer on a ladder of its own: the instance
-- of bpmn/overdue-supervision.bpmn, and its business key, which the order it is raised to takes over.
alter table supervision_order add column ladder_key varchar(60);
alter table supervision_order add column ladder varchar(64);
create index ix_supervision_order_ladder_key on supervision_order (ladder_key);

-- What is owed already gets its ladder when the application starts.
update supervision_order set ladder_key = number
    where state in ('ISSUED', 'RECEIVED') and raised_to is null
      and exists (select 1 from work_subject s where s.ref = subject_ref and s.ended_at is null)
      and not (by_ladder and exists (select 1 from step_clock c where c.work_item_id =
          supervision_order.work_item_id and c.state <> 'STOPPED' and c.answer_by is not null));
