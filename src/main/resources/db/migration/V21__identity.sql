-- A person's way in. No password yet: nobody gets in.
create table account (
    id bigint not null,
    username varchar(64) not null,
    password_hash varchar(200),
    staff_id varchar(32) not null,
    enabled boolean not null,
    locale varchar(16) not null,
    failures int not null,
    blocked_until datetime(6),
    password_set_at datetime(6),
    last_sign_in datetime(6),
    version int not null,
    primary key (id),
    constraint uq_account_username unique (username),
    constraint uq_account_staff_id unique (staff_id)
);

-- With a token a program acts for a person; the secret itself is nowhere kept.
create table access_token (
    id bigint not null,
    account bigint not null,
    token_name varchar(100) not null,
    prefix varchar(32) not null,
    hash varchar(64) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    revoked_at datetime(6),
    last_used datetime(6),
    version int not null,
    primary key (id),
    constraint uq_access_token_hash unique (hash),
    constraint fk_access_token_account foreign key (account) references account (id)
);
create index ix_access_token_account on access_token (account);
