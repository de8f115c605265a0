-- The outbox is everybody's now: bell.mail. What waited in the old one is sent from there.
insert into bell.mail (id, operation_id, address, text, short_id, path, link, state, attempts, due_at, created_at, sent_at,
    last_error)
select id, operation_id, address, 'bell.mail', short_id, 'alerts/' || short_id, link, state, attempts, due_at, created_at,
    sent_at, last_error
from deconfliction.bell;
drop table deconfliction.bell;
