-- Secrets. No ledger entry names a row of these tables (ACC-20). A person reaches his own rows, the doorkeeper those of
-- whoever knocks, a worker may add; an administrator reaches none: he gives out a one-time code instead.
create table access.password (
  account_id uuid primary key references access.account (id),
  operation_id uuid not null,
  hash text not null,
  changed_at timestamptz not null
);

create table access.second_factor (
  account_id uuid primary key references access.account (id),
  operation_id uuid not null,
  sealed_secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table access.recovery_code (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  operation_id uuid not null,
  hash bytea not null
);
create index on access.recovery_code (account_id);

-- A code given out by an administrator: while it stands unused, the old password is void.
create table access.one_time_code (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  operation_id uuid not null,
  hash bytea not null unique,
  forgets_second_factor boolean not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on access.one_time_code (account_id);

create table access.session (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  operation_id uuid not null,
  secret_hash bytea not null unique,
  factor text not null check (factor in ('AWAITED', 'NOT_NEEDED', 'DEMO_ON_LOOPBACK', 'GIVEN')),
  started_at timestamptz not null,
  last_used_at timestamptz not null,
  ends_at timestamptz not null,
  locked_at timestamptz,
  address text not null,
  agent text not null
);
create index on access.session (account_id);
create index on access.session (ends_at);

create table access.token (
  id uuid primary key,
  account_id uuid not null references access.account (id),
  operation_id uuid not null,
  name text not null check (name <> ''),
  beginning text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  version integer not null default 1
);
create index on access.token (account_id);

create table access.token_secret (
  token_id uuid primary key references access.token (id),
  account_id uuid not null,
  operation_id uuid not null,
  hash bytea not null unique,
  last_used_at timestamptz
);

-- Failed attempts by account name and by address, hashed; names that exist and names that do not look the same.
create table access.attempt (
  key bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['password', 'second_factor', 'recovery_code', 'one_time_code', 'session', 'token',
                           'token_secret', 'attempt'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
  end loop;
  foreach t in array array['password', 'second_factor', 'recovery_code', 'one_time_code', 'session', 'token',
                           'token_secret'] loop
    execute format('create policy doorkeeper on access.%I using ((select reader.is_doorkeeper()))', t);
    execute format('create policy own on access.%I using (operation_id = (select reader.operation())
                    and account_id = (select reader.account()))', t);
  end loop;
end $$;

create policy doorkeeper on access.attempt using ((select reader.is_doorkeeper()));
create policy enlists on access.password for insert with check
  (operation_id = (select reader.operation()) and (select access.is_worker()));
create policy gives on access.one_time_code for insert with check
  (operation_id = (select reader.operation()) and (select access.sets_up()));

grant select, insert, update on access.password, access.token, access.token_secret, access.one_time_code to app;
grant select, insert, update, delete on access.second_factor, access.recovery_code, access.session, access.attempt to app;
