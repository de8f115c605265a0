-- Operations, their clocks and settings, and the accounts of each. Secrets stand in tables of their own (V2), which no
-- ledger entry names, so that no hash or key ever becomes part of a ledger image.
create schema access;
grant usage on schema access to app;

create table access.operation (
  id uuid primary key,
  operation_id uuid not null generated always as (id) stored,
  code text not null unique check (code ~ '^[A-Z][A-Z0-9-]{1,11}$'),
  name_fr text not null check (name_fr <> ''),
  name_en text not null check (name_en <> ''),
  country text not null check (country ~ '^[A-Z]{2}$'),
  zone text not null,
  exercise boolean not null,
  demo boolean not null,
  machine_account_id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null
);

-- Only an exercise has one: its time is base + (true time - anchored_at) * rate, or base while it is paused.
create table access.operation_clock (
  id uuid primary key references access.operation (id),
  operation_id uuid not null generated always as (id) stored,
  base timestamptz not null,
  anchored_at timestamptz not null,
  rate numeric not null check (rate > 0 and rate <= 3600),
  paused boolean not null,
  version integer not null default 1
);

create table access.setting (
  id uuid primary key,
  operation_id uuid not null references access.operation (id),
  key text not null,
  value text not null,
  version integer not null default 1,
  unique (operation_id, key)
);

create table access.account (
  id uuid primary key,
  operation_id uuid not null references access.operation (id),
  sign_in_name text not null unique check (sign_in_name ~ '^[a-z0-9][a-z0-9._@-]{2,63}$'),
  display_name text not null check (display_name <> ''),
  role text not null,
  holder uuid,
  language text not null check (language in ('FR', 'EN')),
  valid_until timestamptz,
  disabled boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  check ((holder is not null) = (role in ('FOCAL_POINT', 'RADIO_OPERATOR', 'LIAISON_OFFICER', 'CIVIL_AUTHORITY')))
);
create index on access.account (operation_id, display_name);

alter table access.operation enable row level security;
alter table access.operation force row level security;
alter table access.operation_clock enable row level security;
alter table access.operation_clock force row level security;
alter table access.setting enable row level security;
alter table access.setting force row level security;
alter table access.account enable row level security;
alter table access.account force row level security;

-- A role, a holder and a sign-in name stay for the life of an account: there is no grant to change them.
grant select, insert on access.operation, access.operation_clock, access.setting, access.account to app;
grant update (name_fr, name_en, zone, version) on access.operation to app;
grant update (base, anchored_at, rate, paused, version) on access.operation_clock to app;
grant update (value, version) on access.setting to app;
grant update (display_name, language, valid_until, disabled, version) on access.account to app;

create function access.is_worker() returns boolean language sql stable parallel safe as
$$ select coalesce(reader.kind() = 'worker' or (reader.kind() = 'person' and reader.role() = 'MACHINE'), false) $$;
-- Whoever may set up the operation: its administrators, its workers.
create function access.sets_up() returns boolean language sql stable parallel safe as
$$ select coalesce(access.is_worker() or reader.is_administrator(), false) $$;
-- Whoever may turn an exercise's clock.
create function access.leads_exercise() returns boolean language sql stable parallel safe as
$$ select coalesce(access.sets_up() or (reader.kind() = 'person' and reader.role() in ('TRAINER', 'CELL', 'MACHINE')), false) $$;

create policy reads on access.operation for select using
  (id = (select reader.operation()) or (select reader.is_caretaker()) or (select reader.is_doorkeeper()));
create policy founds on access.operation for insert with check
  (id = (select reader.operation()) and (select access.is_worker()));
create policy amends on access.operation for update using
  (id = (select reader.operation()) and (select access.sets_up()));

create policy reads on access.operation_clock for select using
  (id = (select reader.operation()) or (select reader.is_caretaker()) or (select reader.is_doorkeeper()));
create policy founds on access.operation_clock for insert with check
  (id = (select reader.operation()) and (select access.leads_exercise()));
create policy turns on access.operation_clock for update using
  (id = (select reader.operation()) and (select access.leads_exercise()));

create policy reads on access.setting for select using
  (operation_id = (select reader.operation()) or (select reader.is_doorkeeper()) or (select reader.is_caretaker()));
create policy adds on access.setting for insert with check
  (operation_id = (select reader.operation()) and (select access.sets_up()));
create policy amends on access.setting for update using
  (operation_id = (select reader.operation()) and (select access.sets_up()));

-- The cell and the administrators see every account of their operation; a holder's people see each other; the
-- doorkeeper sees whoever knocks. Another force's or organisation's people are not to be seen, nor counted.
create policy reads on access.account for select using
  ((select reader.is_doorkeeper())
   or (operation_id = (select reader.operation())
       and ((select reader.is_cell()) or (select reader.is_administrator())
            or id = (select reader.account())
            or holder = (select coalesce(reader.organisation(), reader.force(), reader.authority())))));
create policy enlists on access.account for insert with check
  (operation_id = (select reader.operation()) and (select access.sets_up()));
create policy amends on access.account for update using
  (operation_id = (select reader.operation())
   and ((select access.sets_up()) or id = (select reader.account())));
