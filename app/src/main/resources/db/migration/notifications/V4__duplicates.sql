-- NOT-27: two notifications of different organisations that look like one; the cell's own matter until it settles it.
drop table notifications.settled_duplicate;

create table notifications.duplicate (
  id uuid primary key,
  operation_id uuid not null,
  one_id uuid not null references notifications.notification (id),
  other_id uuid not null references notifications.notification (id),
  why text not null check (why in ('SAME_PLACE', 'SAME_ROUTE_AND_WINDOW')),
  found_at timestamptz not null,
  reason text check (reason <> ''),
  settled_by uuid,
  settled_at timestamptz,
  check (one_id < other_id),
  check ((reason is null) = (settled_at is null) and (settled_by is null) = (settled_at is null)),
  unique (one_id, other_id)
);
create index on notifications.duplicate (operation_id) where settled_at is null;

grant select, insert on notifications.duplicate to app;
grant update (reason, settled_by, settled_at) on notifications.duplicate to app;
alter table notifications.duplicate enable row level security;
alter table notifications.duplicate force row level security;
create policy all_by_cell on notifications.duplicate
  using (operation_id = (select reader.operation()) and (select reader.is_cell()))
  with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
