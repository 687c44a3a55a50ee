-- The append-only trail. One row a deed; each carries the fingerprint of the one before it.
create table audit_entry (
    id bigint not null,
    stream varchar(100) not null,
    seq bigint not null,
    at datetime(6) not null,
    staff_id varchar(32) not null,
    staff_name varchar(100) not null,
    post varchar(32),
    unit varchar(32),
    action varchar(100) not null,
    details varchar(4000) not null,
    words varchar(4000),
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (id),
    constraint uq_audit_entry_stream_seq unique (stream, seq)
);
create index ix_audit_entry_staff_id_at on audit_entry (staff_id, at);

-- Length and last fingerprint of each stream: what was cut off at the end shows.
create table audit_head (
    stream varchar(100) not null,
    length bigint not null,
    last_hash varchar(64) not null,
    primary key (stream)
);
