-- NOT-30: what a rule destroys some time after a notification closed: every version, every view that a force was given,
-- and what the notification's own row says. Rows stay, empty, since others refer to them; the ledger says since when.
alter table notifications.notification add column purged_at timestamptz;
alter table notifications.release add column purged_at timestamptz;
create index notification_to_purge on notifications.notification (operation_id, closed_at) where purged_at is null;

grant update (content, geometry) on notifications.version to app;
create policy purges on notifications.version for update
  using (operation_id = (select reader.operation()) and (select reader.is_cell())
    and exists (select from notifications.notification n
                where n.id = notification_id and n.life not in ('PLANNED', 'ACTIVE')))
  with check (operation_id = (select reader.operation()) and content = '{}' and geometry = '{}');
grant update (view, geometry, purged_at) on notifications.release to app;
create policy purges on notifications.release for update
  using (operation_id = (select reader.operation()) and (select reader.is_cell()) and state <> 'CURRENT')
  with check (operation_id = (select reader.operation()) and view = '{}' and geometry = '{}' and purged_at is not null);

-- NOT-31: for which silence somebody was rung, so that nobody is rung twice for the same on the same day.
create table notifications.chased (
  operation_id uuid not null,
  notification_id uuid not null references notifications.notification (id),
  matter text not null,
  rung_at timestamptz not null,
  primary key (notification_id, matter)
);
alter table notifications.chased enable row level security;
alter table notifications.chased force row level security;
create policy all_by_cell on notifications.chased
  using (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert, delete on notifications.chased to app;

-- What looks like one that is there already is looked for by place, whatever the number of open ones.
create index notification_open_place on notifications.notification (operation_id, kind, start_lat)
  where life in ('PLANNED', 'ACTIVE');
