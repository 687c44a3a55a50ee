-- What a request held, as a fingerprint: a program that sends another body under a used key must be
-- told so, instead of being given the answer to something it did not ask. Pages leave it empty, for
-- they make an id for each form they show.
alter table request_record add column content varchar(64);
