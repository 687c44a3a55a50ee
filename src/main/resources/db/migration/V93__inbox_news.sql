-- What open pages of other nodes are to hear: written and read each second, and soon gone. Each
-- node numbers its own rows, so that no reader misses one that was committed late.
create table inbox_news (
    node    varchar(20) not null,
    seq     bigint      not null,
    changes longtext    not null,
    told_at datetime(6) not null,
    primary key (node, seq)
);
create index ix_inbox_news_told_at on inbox_news (told_at);

-- half-typed forms that nobody came back to
create index ix_step_draft_saved_at on step_draft (saved_at);
-- the boards of residents: notices that stand now
create index ix_notice_state_opened_at on notice (state, opened_at, id);
