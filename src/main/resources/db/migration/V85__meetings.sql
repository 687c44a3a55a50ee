-- Meetings, attendance, votes. Who voted and how people voted are two tables without a common key.

create table meeting (
    id                  bigint       not null,
    proposal            varchar(40)  not null,
    community           varchar(32)  not null,
    attempt             int          not null,
    kind                varchar(16)  not null,
    begins_at           datetime(6)  not null,
    place               varchar(200) not null,
    agenda              varchar(2000) not null,
    rules               varchar(1000) not null,
    state               varchar(12)  not null,
    convened_at         datetime(6)  not null,
    opened_at           datetime(6),
    closed_at           datetime(6),
    entitled_people     int          not null,
    entitled_households int          not null,
    people              int          not null,
    households          int          not null,
    result              varchar(12),
    minutes             varchar(4000),
    version             int          not null,
    primary key (id),
    constraint fk_meeting_proposal foreign key (proposal) references proposal (number)
);
create index ix_meeting_community_begins on meeting (community, begins_at, id);
create index ix_meeting_proposal on meeting (proposal, id);

create table attendance (
    meeting_id   bigint      not null,
    voter_id     bigint      not null,
    household_id bigint      not null,
    way          varchar(12) not null,
    -- who votes for somebody that gave a proxy
    holder_id    bigint,
    primary key (meeting_id, voter_id),
    constraint fk_attendance_meeting foreign key (meeting_id) references meeting (id),
    constraint fk_attendance_voter foreign key (voter_id) references voter (id)
);
create index ix_attendance_meeting_household on attendance (meeting_id, household_id);
create index ix_attendance_meeting_holder on attendance (meeting_id, holder_id);

create table ballot (
    id         bigint      not null,
    meeting_id bigint      not null,
    no         int         not null,
    plan_no    int         not null,
    room       varchar(8)  not null,
    online     boolean     not null,
    state      varchar(8)  not null,
    opened_at  datetime(6) not null,
    closed_at  datetime(6),
    people     int,
    households int,
    in_favour  int,
    against    int,
    abstained  int,
    invalid    int,
    verdict    varchar(12),
    version    int         not null,
    primary key (id),
    constraint uq_ballot_meeting_no unique (meeting_id, no),
    constraint fk_ballot_meeting foreign key (meeting_id) references meeting (id)
);

-- who voted: no time, no serial; the key is the voter or household itself
create table ballot_voted (
    ballot_id bigint not null,
    seat      bigint not null,
    primary key (ballot_id, seat),
    constraint fk_ballot_voted_ballot foreign key (ballot_id) references ballot (id)
);

-- how people voted: sums in a few slots, picked by chance; no vote is kept by itself
create table ballot_urn (
    ballot_id bigint  not null,
    slot      int     not null,
    open      boolean not null,
    in_favour int     not null,
    against   int     not null,
    abstained int     not null,
    primary key (ballot_id, slot),
    constraint fk_ballot_urn_ballot foreign key (ballot_id) references ballot (id)
);

-- what a person counted in the room; two for paper
create table ballot_tally (
    ballot_id bigint      not null,
    counter   varchar(32) not null,
    in_favour int         not null,
    against   int         not null,
    abstained int         not null,
    invalid   int         not null,
    primary key (ballot_id, counter),
    constraint fk_ballot_tally_ballot foreign key (ballot_id) references ballot (id)
);

-- acts that were refused; how somebody wanted to vote is not kept
create table refused_act (
    id         bigint      not null,
    community  varchar(32) not null,
    act        varchar(20) not null,
    about      varchar(40) not null,
    voter_id   bigint,
    reason     varchar(80) not null,
    refused_at datetime(6) not null,
    primary key (id)
);
create index ix_refused_act_community on refused_act (community, id);

create table resolution (
    id           bigint        not null,
    proposal     varchar(40)   not null,
    no           varchar(40)   not null,
    text         varchar(2000) not null,
    meeting_id   bigint        not null,
    plan_no      int           not null,
    written_at   datetime(6)   not null,
    published_at datetime(6),
    notice_until datetime(6),
    in_force_at  datetime(6),
    withdrawn_at datetime(6),
    version      int           not null,
    primary key (id),
    constraint uq_resolution_no unique (no),
    constraint fk_resolution_proposal foreign key (proposal) references proposal (number),
    constraint fk_resolution_meeting foreign key (meeting_id) references meeting (id)
);
create index ix_resolution_proposal on resolution (proposal, id);

create table resolution_case (
    case_number varchar(40) not null,
    proposal    varchar(40) not null,
    opened_at   datetime(6) not null,
    ended_at    datetime(6),
    primary key (case_number),
    constraint fk_resolution_case_proposal foreign key (proposal) references proposal (number)
);
create index ix_resolution_case_proposal on resolution_case (proposal, case_number);

create table resolution_rating (
    proposal varchar(40) not null,
    voter_id bigint      not null,
    stars    int         not null,
    primary key (proposal, voter_id),
    constraint fk_resolution_rating_proposal foreign key (proposal) references proposal (number),
    constraint fk_resolution_rating_voter foreign key (voter_id) references voter (id)
);
