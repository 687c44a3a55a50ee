-- Each state of a file of a draft, so that undoing goes on after a reload; gone with the draft

create table model_draft_step (
    draft_id bigint       not null,
    name     varchar(120) not null,
    number   int          not null,
    content  longtext     not null,
    primary key (draft_id, name, number)
);

-- which of the states is the present one
create table model_draft_place (
    draft_id bigint       not null,
    name     varchar(120) not null,
    number   int          not null,
    primary key (draft_id, name)
);
