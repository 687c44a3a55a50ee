insert into data_revision (name, changes) values ('catalogue', 0);

-- What may be handled here: the catalogue of matters, one row an item.
create table matter_item (
    code varchar(32) not null,
    category varchar(100) not null,
    category_en varchar(100),
    subcategory varchar(100) not null,
    subcategory_en varchar(100),
    name varchar(200) not null,
    name_en varchar(200),
    pinyin varchar(200) not null,
    keywords varchar(1000),
    criteria varchar(2000),
    criteria_en varchar(2000),
    path varchar(32) not null,
    department varchar(32),
    competent varchar(1000),
    priority varchar(16) not null,
    notice_levels int not null,
    inner_net boolean not null,
    round_the_clock boolean not null,
    limits varchar(1000),
    active boolean not null,
    version int not null,
    primary key (code)
);
create index ix_matter_item_category_subcategory on matter_item (category, subcategory);
