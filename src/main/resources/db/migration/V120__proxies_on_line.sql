-- Proxies are given on line, also before a meeting begins; whoever runs it reads who signed in, and when

alter table attendance add column signed_at datetime(6) not null default '2000-01-01 00:00:00';
update attendance set signed_at = (select coalesce(m.opened_at, m.convened_at) from meeting m where m.id = attendance.meeting_id);
create index ix_attendance_meeting_signed on attendance (meeting_id, signed_at, voter_id);

-- who is ready to vote for neighbours, under the number that they name
create table proxy_number (
    meeting_id bigint  not null,
    voter_id   bigint  not null,
    number     char(6) not null,
    primary key (meeting_id, voter_id),
    constraint uq_proxy_number unique (meeting_id, number),
    constraint fk_proxy_number_meeting foreign key (meeting_id) references meeting (id),
    constraint fk_proxy_number_voter foreign key (voter_id) references voter (id)
);
