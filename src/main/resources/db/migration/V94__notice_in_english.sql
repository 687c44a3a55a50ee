-- Notices are read by whoever lives here: in English too where somebody wrote it
alter table notice add column title_en varchar(200);
alter table notice add column text_en varchar(2000);
