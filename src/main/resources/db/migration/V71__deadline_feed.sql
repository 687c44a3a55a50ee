-- Addresses under which people subscribe to their deadlines; the secret itself is kept nowhere.
create table deadline_feed (
    staff_id varchar(32) not null,
    secret_hash varchar(64) not null,
    made_at datetime(6) not null,
    primary key (staff_id),
    constraint ux_deadline_feed_secret_hash unique (secret_hash)
);
