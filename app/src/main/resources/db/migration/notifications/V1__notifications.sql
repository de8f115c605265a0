-- What organisations tell forces. A notification's own rows are its organisation's and the cell's; a force reads
-- release rows only, each of which carries the view that this force may have.
create schema notifications;
grant usage on schema notifications to app;

create table notifications.notification (
  id uuid primary key,
  operation_id uuid not null,
  organisation_id uuid not null references directory.organisation (id),
  short_id text not null,
  kind text not null check (kind in ('SITE', 'MOVEMENT')),
  revision int not null,
  version int not null,
  stage text not null check (stage in ('SUBMITTED', 'CONFIRMED', 'CHECKED', 'RELEASED', 'SENT_BACK')),
  life text not null check (life in ('PLANNED', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'EXPIRED', 'WITHDRAWN')),
  author uuid not null,
  confirmed_by uuid,
  checked_by uuid,
  name text not null,
  place_from text not null,
  place_to text not null,
  urgency text not null check (urgency in ('ROUTINE', 'EMERGENCY', 'IMMEDIATE')),
  submitted_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  start_lon float8 not null,
  start_lat float8 not null,
  end_lon float8 not null,
  end_lat float8 not null,
  reconfirm_due timestamptz,
  next_call_due timestamptz,
  closed_at timestamptz,
  remark text not null,
  unique (operation_id, short_id),
  unique (id, organisation_id),
  check (starts_at < ends_at),
  -- NOT-4: the second person is another account than the author's.
  check (confirmed_by <> author),
  check (closed_at is null = (life in ('PLANNED', 'ACTIVE')))
);
create index on notifications.notification (operation_id, life, starts_at);
create index on notifications.notification (operation_id, organisation_id, starts_at);

create table notifications.version (
  id uuid primary key,
  operation_id uuid not null,
  notification_id uuid not null,
  organisation_id uuid not null,
  number int not null check (number > 0),
  content jsonb not null,
  geometry jsonb not null,
  author uuid not null,
  written_at timestamptz not null,
  -- Entered by the cell for an organisation that speaks through it: who said so, how, and when.
  said_by text,
  said_through text check (said_through in ('PHONE', 'MAIL', 'PAPER')),
  said_at timestamptz,
  foreign key (notification_id, organisation_id) references notifications.notification (id, organisation_id),
  unique (notification_id, number),
  check ((said_by is null) = (said_through is null) and (said_by is null) = (said_at is null))
);
create index on notifications.version (operation_id);

-- NOT-12: consent is the organisation's; one answer per version and force.
create table notifications.consent (
  id uuid primary key,
  operation_id uuid not null,
  notification_id uuid not null,
  organisation_id uuid not null,
  version int not null,
  force_id uuid not null references directory.force (id),
  given boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  foreign key (notification_id, organisation_id) references notifications.notification (id, organisation_id),
  foreign key (notification_id, version) references notifications.version (notification_id, number),
  unique (notification_id, version, force_id)
);
create index on notifications.consent (operation_id);

-- NOT-14: what the cell withholds from a force, or until when it waits; it can only take away.
create table notifications.narrowing (
  id uuid primary key,
  operation_id uuid not null,
  notification_id uuid not null references notifications.notification (id),
  force_id uuid not null references directory.force (id),
  withheld_fields text[] not null,
  held_until timestamptz,
  reason text not null check (reason <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  unique (notification_id, force_id)
);
create index on notifications.narrowing (operation_id);

create table notifications.release (
  id uuid primary key,
  operation_id uuid not null,
  notification_id uuid not null,
  organisation_id uuid not null,
  force_id uuid not null references directory.force (id),
  agreement_id uuid not null references directory.agreement (id),
  version int not null,
  short_id text not null,
  kind text not null,
  view jsonb not null,
  geometry jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  urgency text not null,
  released_at timestamptz not null,
  released_by uuid not null,
  state text not null check (state in ('CURRENT', 'SUPERSEDED', 'RECALLED', 'ENDED')),
  state_since timestamptz not null,
  state_reason text not null,
  foreign key (notification_id, organisation_id) references notifications.notification (id, organisation_id),
  foreign key (notification_id, version) references notifications.version (notification_id, number)
);
create index on notifications.release (operation_id, force_id, starts_at);
create index on notifications.release (notification_id);
create unique index on notifications.release (notification_id, force_id) where state = 'CURRENT';

create table notifications.receipt (
  id uuid primary key,
  operation_id uuid not null,
  release_id uuid not null references notifications.release (id),
  notification_id uuid not null references notifications.notification (id),
  organisation_id uuid not null,
  force_id uuid not null,
  step text not null
    check (step in ('DELIVERED', 'ACKNOWLEDGED', 'PASSED_DOWN', 'UNIT_CONFIRMED', 'COMMENT', 'RECALL_ACKNOWLEDGED')),
  reference text not null,
  person text not null,
  unit text not null,
  comment text not null,
  happened_at timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- Entered by the cell: through which channel the force said it.
  channel text check (channel in ('PHONE', 'MAIL', 'PAPER')),
  check (step <> 'ACKNOWLEDGED' or person <> ''),
  check (step not in ('PASSED_DOWN', 'UNIT_CONFIRMED') or unit <> '')
);
create index on notifications.receipt (release_id);
create index on notifications.receipt (operation_id, force_id);

create table notifications.progress (
  id uuid primary key,
  operation_id uuid not null,
  notification_id uuid not null,
  organisation_id uuid not null,
  kind text not null
    check (kind in ('DEPARTED', 'RADIO_CHECK', 'NO_CONTACT', 'ARRIVED', 'ABORTED', 'INCIDENT', 'NEAR_MISS', 'CALL_MADE')),
  happened_at timestamptz not null,
  whom text not null,
  remark text not null,
  snapshot jsonb,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  foreign key (notification_id, organisation_id) references notifications.notification (id, organisation_id)
);
create index on notifications.progress (notification_id);
create index on notifications.progress (operation_id);

-- NOT-9: passengers and drivers by name; the rest of the record knows their number only.
create table notifications.annex (
  id uuid primary key,
  operation_id uuid not null,
  notification_id uuid not null unique,
  organisation_id uuid not null,
  people jsonb not null,
  foreign key (notification_id, organisation_id) references notifications.notification (id, organisation_id)
);
create index on notifications.annex (operation_id);

create table notifications.draft (
  id uuid primary key,
  operation_id uuid not null,
  organisation_id uuid not null references directory.organisation (id),
  kind text not null check (kind in ('SITE', 'MOVEMENT')),
  notification_id uuid,
  revision int not null,
  form jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null
);
create index on notifications.draft (operation_id, organisation_id);

-- A pair of notifications of different organisations that the cell looked at and found to be no duplicate.
create table notifications.settled_duplicate (
  id uuid primary key,
  operation_id uuid not null,
  one_id uuid not null references notifications.notification (id),
  other_id uuid not null references notifications.notification (id),
  reason text not null check (reason <> ''),
  settled_by uuid not null,
  settled_at timestamptz not null,
  check (one_id < other_id),
  unique (one_id, other_id)
);
create index on notifications.settled_duplicate (operation_id);

-- One numbered edition of a force's register; the next shows what changed since.
create table notifications.register_issue (
  id uuid primary key,
  operation_id uuid not null,
  force_id uuid not null references directory.force (id),
  number int not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  releases uuid[] not null,
  unique (force_id, number)
);
create index on notifications.register_issue (operation_id);

grant select, insert, update on notifications.notification to app;
grant select, insert on notifications.version, notifications.receipt, notifications.progress,
  notifications.settled_duplicate, notifications.register_issue to app;
grant select, insert on notifications.consent to app;
grant update (given, decided_by, decided_at) on notifications.consent to app;
grant select, insert, delete, update on notifications.narrowing to app;
grant select, insert on notifications.release to app;
grant update (state, state_since, state_reason) on notifications.release to app;
grant select, insert, update, delete on notifications.annex, notifications.draft to app;

do $$
declare t text;
begin
  foreach t in array array['notification', 'version', 'consent', 'narrowing', 'release', 'receipt', 'progress',
                           'annex', 'draft', 'settled_duplicate', 'register_issue'] loop
    execute format('alter table notifications.%I enable row level security', t);
    execute format('alter table notifications.%I force row level security', t);
  end loop;
  foreach t in array array['notification', 'version', 'consent', 'progress'] loop
    execute format('create policy reads on notifications.%I for select using (operation_id = (select reader.operation()) and ((select reader.is_cell()) or organisation_id = (select reader.organisation())))', t);
  end loop;
end $$;

-- NOT-2: an organisation writes its own; the cell only for one that speaks through it.
create function notifications.may_speak_for(organisation uuid) returns boolean language sql stable as
$$ select coalesce(organisation = reader.organisation(), false)
     or (reader.is_cell() and exists (select from directory.organisation o where o.id = organisation and o.speaks_through_cell)) $$;

create policy adds on notifications.notification for insert
  with check (operation_id = (select reader.operation()) and notifications.may_speak_for(organisation_id));
create policy changes on notifications.notification for update
  using (operation_id = (select reader.operation())
    and ((select reader.is_cell()) or organisation_id = (select reader.organisation())));
create policy adds on notifications.version for insert
  with check (operation_id = (select reader.operation()) and notifications.may_speak_for(organisation_id)
    and author = (select reader.account()) and (said_by is null) = coalesce(organisation_id = (select reader.organisation()), false));

create policy adds on notifications.consent for insert
  with check (operation_id = (select reader.operation()) and notifications.may_speak_for(organisation_id));
-- NOT-13: whoever is not the organisation can turn a yes into a no, never a no into a yes.
create policy changes on notifications.consent for update
  using (operation_id = (select reader.operation())
    and ((select reader.is_cell()) or organisation_id = (select reader.organisation())))
  with check (operation_id = (select reader.operation()) and (not given or notifications.may_speak_for(organisation_id)));

create policy all_by_cell on notifications.narrowing
  using (operation_id = (select reader.operation()) and (select reader.is_cell()));

create policy reads on notifications.release for select
  using (operation_id = (select reader.operation())
    and ((select reader.is_cell()) or force_id = (select reader.force()) or organisation_id = (select reader.organisation())));
-- NOT-13, NOT-15: no release without the organisation's yes for this very version and force, nor outside the agreement's
-- fields, nor of what the cell withheld.
create policy adds on notifications.release for insert
  with check (operation_id = (select reader.operation()) and (select reader.is_cell())
    and exists (select from notifications.consent c
                where c.notification_id = release.notification_id and c.version = release.version
                  and c.force_id = release.force_id and c.given)
    and exists (select from directory.agreement a
                where a.id = agreement_id and a.force_id = release.force_id
                  and a.confirmed_at is not null and a.ended_at is null
                  and not exists (select from jsonb_object_keys(view) field
                                  where field <> all (case kind when 'SITE' then a.site_fields else a.movement_fields end)))
    and not exists (select from notifications.narrowing n
                    where n.notification_id = release.notification_id and n.force_id = release.force_id
                      and view ?| n.withheld_fields));
create policy changes on notifications.release for update
  using (operation_id = (select reader.operation()) and state = 'CURRENT'
    and ((select reader.is_cell()) or organisation_id = (select reader.organisation())))
  with check (operation_id = (select reader.operation()));

create policy reads on notifications.receipt for select
  using (operation_id = (select reader.operation())
    and ((select reader.is_cell()) or force_id = (select reader.force()) or organisation_id = (select reader.organisation())));
-- NOT-18: a force answers for itself; what the cell enters for it says through which channel.
create policy adds on notifications.receipt for insert
  with check (operation_id = (select reader.operation())
    and (force_id = (select reader.force()) and channel is null or (select reader.is_cell()) and channel is not null)
    and exists (select from notifications.release r
                where r.id = release_id and r.force_id = receipt.force_id and r.organisation_id = receipt.organisation_id
                  and r.notification_id = receipt.notification_id));

create policy adds on notifications.progress for insert
  with check (operation_id = (select reader.operation())
    and ((select reader.is_cell()) or organisation_id = (select reader.organisation())));

-- Names: the cell and the focal points of the organisation, nobody else of it.
create policy all_by_owner on notifications.annex
  using (operation_id = (select reader.operation())
    and ((select reader.is_cell())
      or (organisation_id = (select reader.organisation()) and (select reader.role()) = 'FOCAL_POINT')));

create policy reads on notifications.draft for select
  using (operation_id = (select reader.operation())
    and (organisation_id = (select reader.organisation()) or saved_by = (select reader.account())));
create policy writes on notifications.draft for all
  using (operation_id = (select reader.operation())
    and (organisation_id = (select reader.organisation()) or saved_by = (select reader.account())))
  with check (operation_id = (select reader.operation()) and notifications.may_speak_for(organisation_id));

create policy all_by_cell on notifications.settled_duplicate
  using (operation_id = (select reader.operation()) and (select reader.is_cell()));

create policy reads on notifications.register_issue for select
  using (operation_id = (select reader.operation())
    and ((select reader.is_cell()) or force_id = (select reader.force())));
create policy adds on notifications.register_issue for insert
  with check (operation_id = (select reader.operation())
    and ((select reader.is_cell()) or force_id = (select reader.force())));
