-- Where a person gets mails.
create table mailbox (
    staff_id varchar(32) not null,
    address varchar(254) not null,
    primary key (staff_id)
);
insert into data_revision (name, changes) values ('mailboxes', 0);

-- What people were told, once each, in the transaction in which it happened. No personal data.
create table telling (
    id bigint not null,
    kind varchar(32) not null,
    ref varchar(64),
    path varchar(200) not null,
    title varchar(200) not null,
    title_en varchar(200) not null,
    unit varchar(32),
    words_key varchar(100) not null,
    words varchar(2000) not null,
    urgent boolean not null,
    told_at datetime(6) not null,
    primary key (id)
);
create index ix_telling_told_at on telling (told_at, id);

-- To whom and by which way: the bell of the page, mail, a group's robot. The unique key says that
-- nobody is told the same thing twice by the same way.
create table delivery (
    id bigint not null,
    telling_id bigint not null,
    channel varchar(8) not null,
    recipient varchar(32) not null,
    once_key varchar(120) not null,
    state varchar(12) not null,
    attempts int not null,
    next_at datetime(6) not null,
    ended_at datetime(6),
    trouble varchar(500),
    digest_id bigint,
    primary key (id),
    constraint uq_delivery_once_channel_recipient unique (once_key, channel, recipient),
    constraint fk_delivery_telling foreign key (telling_id) references telling (id)
);
-- the bell: the newest first, and how many are unread
create index ix_delivery_recipient_channel on delivery (recipient, channel, id);
create index ix_delivery_recipient_state on delivery (recipient, channel, state, id);
-- what is to be carried next, what was given up
create index ix_delivery_state_next on delivery (state, next_at, id);
create index ix_delivery_state on delivery (state, id);
create index ix_delivery_telling on delivery (telling_id);
create index ix_delivery_digest on delivery (digest_id);

-- Only where a person wishes something else than what is usual.
create table notification_choice (
    staff_id varchar(32) not null,
    kind varchar(32) not null,
    channel varchar(8) not null,
    wanted boolean not null,
    primary key (staff_id, kind, channel)
);
create table notification_habit (
    staff_id varchar(32) not null,
    mail varchar(8) not null,
    quiet varchar(11) not null,
    primary key (staff_id)
);
insert into data_revision (name, changes) values ('notification', 0);

-- Robots of group chats, one or more a unit.
create table robot (
    id bigint not null,
    unit varchar(32) not null,
    name varchar(100) not null,
    vendor varchar(12) not null,
    address varchar(500) not null,
    secret varchar(200),
    kinds varchar(500) not null,
    locale varchar(16) not null,
    active boolean not null,
    version int not null,
    primary key (id)
);
create index ix_robot_unit on robot (unit);
insert into data_revision (name, changes) values ('robots', 0);
