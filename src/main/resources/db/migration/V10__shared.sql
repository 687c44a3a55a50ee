-- An uploaded file. Without an owner it is a draft that a form may still take.
create table attachment (
    id bigint not null,
    owner varchar(100),
    file_name varchar(200) not null,
    media_type varchar(100) not null,
    byte_count bigint not null,
    width int,
    height int,
    sha256 varchar(64) not null,
    has_thumbnail boolean not null,
    uploaded_by varchar(32) not null,
    uploaded_at datetime(6) not null,
    version int not null,
    primary key (id)
);
create index ix_attachment_owner on attachment (owner);
create index ix_attachment_uploaded_by_owner on attachment (uploaded_by, owner);
create index ix_attachment_uploaded_at on attachment (uploaded_at);

-- Bytes apart from the row, so that lists never read them; in the database, so that row and file
-- are committed, rolled back and backed up together.
create table attachment_content (
    attachment_id bigint not null,
    content longblob not null,
    thumbnail longblob,
    primary key (attachment_id),
    constraint fk_attachment_content_attachment foreign key (attachment_id) references attachment (id)
);

-- A request done once: its result is answered again when the same request comes a second time.
create table request_record (
    request_id varchar(64) not null,
    staff_id varchar(32) not null,
    operation varchar(100) not null,
    result longtext,
    recorded_at datetime(6) not null,
    primary key (request_id)
);
create index ix_request_record_recorded_at on request_record (recorded_at);
