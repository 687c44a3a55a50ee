-- The to-claim box narrowed to a path, to a step or to what is late reads the offers alone, not the items behind them
alter table work_offer add column step varchar(64) not null default '';
alter table work_offer add column lane varchar(32) not null default '';
alter table work_offer add column paused boolean not null default false;
update work_offer set
    step = (select w.step from work_item w where w.id = work_offer.work_item_id),
    lane = (select s.lane from work_item w join work_subject s on s.ref = w.subject_ref where w.id = work_offer.work_item_id),
    paused = (select w.paused from work_item w where w.id = work_offer.work_item_id);
create index ix_work_offer_audience_step_due on work_offer (audience, step, due_at, work_item_id);
create index ix_work_offer_audience_paused_due on work_offer (audience, paused, due_at, work_item_id);
create index ix_work_offer_audience_lane_due on work_offer (audience, lane, due_at, work_item_id);
