-- Not only boxes: bells of other nodes ring too
alter table inbox_news rename to page_news;
