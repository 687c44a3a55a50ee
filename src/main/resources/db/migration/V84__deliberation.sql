-- The four-step deliberation of residents: who may take part, proposals, reviews, plans

create table household (
    id        bigint      not null,
    community varchar(32) not null,
    -- as people call it, e.g. building and door: personal data
    label     varchar(60) not null,
    primary key (id),
    constraint uq_household_community_label unique (community, label)
);

create table voter (
    id             bigint       not null,
    community      varchar(32)  not null,
    household_id   bigint       not null,
    name           varchar(100) not null,
    representative boolean      not null,
    committee      boolean      not null,
    active         boolean      not null,
    -- digest of the voting code; null until one was handed out
    code_hash      char(64),
    primary key (id),
    constraint uq_voter_code unique (code_hash),
    constraint uq_voter_household_name unique (household_id, name),
    constraint fk_voter_household foreign key (household_id) references household (id)
);
create index ix_voter_community_active on voter (community, active, household_id);

-- rules of a community as JSON; a community without a row has the usual ones
create table community_rules (
    community varchar(32)   not null,
    rules     varchar(2000) not null,
    version   int           not null,
    primary key (community)
);

create table review_seat (
    community varchar(32) not null,
    staff_id  varchar(32) not null,
    -- 1 takes the chair; whoever comes next takes it when she may not
    seat_rank int         not null,
    primary key (community, staff_id)
);

create table proposal (
    number           varchar(40)   not null,
    id               bigint        not null,
    community        varchar(32)   not null,
    place            varchar(300),
    channel          varchar(16)   not null,
    title            varchar(100)  not null,
    text             varchar(2000) not null,
    version_no       int           not null,
    state            varchar(16)   not null,
    -- who proposed, when it came on line; never shown
    proposer         bigint,
    entered_by       varchar(32),
    proposed_at      datetime(6)   not null,
    support_until    datetime(6),
    answer           varchar(2000),
    answered_at      datetime(6),
    merged_into      varchar(40),
    review_round     int           not null,
    process_instance varchar(64),
    ended_at         datetime(6),
    version          int           not null,
    primary key (number),
    constraint uq_proposal_id unique (id)
);
create index ix_proposal_community on proposal (community, id);
create index ix_proposal_community_state on proposal (community, state, id);

-- what it said before: the text that people supported stays readable
create table proposal_version (
    proposal   varchar(40)   not null,
    no         int           not null,
    title      varchar(100)  not null,
    text       varchar(2000) not null,
    reason     varchar(500),
    written_at datetime(6)   not null,
    primary key (proposal, no),
    constraint fk_proposal_version foreign key (proposal) references proposal (number)
);

create table proposal_support (
    proposal   varchar(40) not null,
    voter_id   bigint      not null,
    version_no int         not null,
    primary key (proposal, voter_id),
    constraint fk_proposal_support foreign key (proposal) references proposal (number),
    constraint fk_proposal_support_voter foreign key (voter_id) references voter (id)
);

create table review_opinion (
    proposal varchar(40) not null,
    round_no int         not null,
    staff_id varchar(32) not null,
    stance   varchar(12) not null,
    words    varchar(2000),
    given_at datetime(6) not null,
    primary key (proposal, round_no, staff_id),
    constraint fk_review_opinion foreign key (proposal) references proposal (number)
);

create table plan_version (
    proposal    varchar(40)   not null,
    no          int           not null,
    what        varchar(2000) not null,
    place       varchar(300)  not null,
    cost        decimal(14, 2),
    responsible varchar(200)  not null,
    by_when     date          not null,
    reason      varchar(500),
    written_by  varchar(32)   not null,
    written_at  datetime(6)   not null,
    primary key (proposal, no),
    constraint fk_plan_version foreign key (proposal) references proposal (number)
);

create table deliberation_serial (
    series      varchar(60) not null,
    last_serial int         not null,
    primary key (series)
);
