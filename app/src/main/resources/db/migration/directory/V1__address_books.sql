-- Three address books that never mix: each side has its own tables, no row can change side.
create schema directory;
grant usage on schema directory to app;

-- Whether the reader stands on the humanitarian side (the cell's workers too).
create function directory.reads_as_humanitarian() returns boolean language sql stable parallel safe as
$$ select coalesce(reader.is_cell() or (reader.kind() = 'person' and reader.role() not in ('LIAISON_OFFICER', 'CIVIL_AUTHORITY')), false) $$;
-- Who keeps the address books: the cell and the administrators.
create function directory.keeps_books() returns boolean language sql stable parallel safe as
$$ select coalesce(reader.is_cell() or reader.is_administrator(), false) $$;

create table directory.organisation (
  id uuid primary key,
  operation_id uuid not null,
  version int not null,
  acronym text not null,
  name_fr text not null,
  name_en text not null,
  aliases text[] not null,
  type_code int not null,
  duty_phone text not null,
  speaks_through_cell boolean not null,
  active boolean not null,
  unique (operation_id, acronym)
);
create table directory.organisation_contacts (
  id uuid primary key references directory.organisation (id),
  operation_id uuid not null,
  contacts jsonb not null
);

create table directory.civil_authority (
  id uuid primary key,
  operation_id uuid not null,
  version int not null,
  name_fr text not null,
  name_en text not null,
  function text not null,
  duty_phone text not null,
  active boolean not null
);
create table directory.civil_authority_contacts (
  id uuid primary key references directory.civil_authority (id),
  operation_id uuid not null,
  contacts jsonb not null
);

create table directory.force (
  id uuid primary key,
  operation_id uuid not null,
  version int not null,
  name_fr text not null,
  name_en text not null,
  kind text not null check (kind in ('UN_FORCE', 'UN_POLICE', 'NATIONAL', 'FOREIGN')),
  takes_part_in_fighting boolean not null,
  duty_phone text not null,
  units text[] not null,
  active boolean not null
);
create table directory.force_contacts (
  id uuid primary key references directory.force (id),
  operation_id uuid not null,
  contacts jsonb not null
);

-- DIR-3: a force becomes a recipient by an entry made by one person of the cell and confirmed by another.
create table directory.agreement (
  id uuid primary key,
  operation_id uuid not null,
  force_id uuid not null references directory.force (id),
  number int not null,
  hct_reference text not null check (hct_reference <> ''),
  hct_date date not null,
  site_fields text[] not null check (site_fields <> '{}'),
  movement_fields text[] not null check (movement_fields <> '{}'),
  exports_allowed boolean not null,
  duty_phone_shared boolean not null,
  lead_hours int check (lead_hours >= 0),
  made_by uuid not null,
  made_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  unique (force_id, number),
  check (confirmed_by <> made_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((ended_at is null) = (ended_reason is null))
);
create unique index on directory.agreement (force_id) where confirmed_at is not null and ended_at is null;

-- What the humanitarian side may know of a force that may be told: nothing of the force's own row beyond this.
create table directory.recipient (
  id uuid primary key references directory.force (id),
  operation_id uuid not null,
  agreement_id uuid not null references directory.agreement (id),
  name_fr text not null,
  name_en text not null,
  site_fields text[] not null,
  movement_fields text[] not null,
  exports_allowed boolean not null,
  duty_phone text,
  lead_hours int
);

create table directory.cell_contact (
  id uuid primary key,
  operation_id uuid not null unique,
  version int not null,
  name text not null,
  duty_phone text not null,
  email text not null
);

create index on directory.organisation (operation_id);
create index on directory.civil_authority (operation_id);
create index on directory.force (operation_id);
create index on directory.agreement (operation_id);
create index on directory.recipient (operation_id);

grant select, insert, update on directory.organisation, directory.organisation_contacts, directory.civil_authority,
  directory.civil_authority_contacts, directory.force, directory.force_contacts, directory.cell_contact to app;
grant select, insert on directory.agreement to app;
grant update (confirmed_by, confirmed_at, ended_at, ended_reason) on directory.agreement to app;
grant select, insert, update, delete on directory.recipient to app;

do $$
declare t text;
begin
  foreach t in array array['organisation', 'organisation_contacts', 'civil_authority', 'civil_authority_contacts',
                           'force', 'force_contacts', 'agreement', 'recipient', 'cell_contact'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('alter table directory.%I force row level security', t);
  end loop;
end $$;

create policy reads on directory.organisation for select
  using (operation_id = (select reader.operation()) and (select directory.reads_as_humanitarian()));
create policy reads on directory.organisation_contacts for select
  using (operation_id = (select reader.operation())
    and ((select directory.keeps_books()) or id = (select reader.organisation())));
create policy reads on directory.civil_authority for select
  using (operation_id = (select reader.operation())
    and ((select directory.reads_as_humanitarian()) or id = (select reader.authority())));
create policy reads on directory.civil_authority_contacts for select
  using (operation_id = (select reader.operation())
    and ((select directory.keeps_books()) or id = (select reader.authority())));
create policy reads on directory.force for select
  using (operation_id = (select reader.operation())
    and ((select directory.keeps_books()) or id = (select reader.force())));
create policy reads on directory.force_contacts for select
  using (operation_id = (select reader.operation())
    and ((select directory.keeps_books()) or id = (select reader.force())));
create policy reads on directory.agreement for select
  using (operation_id = (select reader.operation())
    and ((select directory.keeps_books()) or force_id = (select reader.force())));
create policy reads on directory.recipient for select
  using (operation_id = (select reader.operation())
    and ((select directory.reads_as_humanitarian()) or id = (select reader.force())));
create policy reads on directory.cell_contact for select using (operation_id = (select reader.operation()));

do $$
declare t text;
begin
  foreach t in array array['organisation', 'organisation_contacts', 'civil_authority', 'civil_authority_contacts',
                           'force', 'force_contacts', 'cell_contact'] loop
    execute format('create policy adds on directory.%I for insert with check (operation_id = (select reader.operation()) and (select directory.keeps_books()))', t);
    execute format('create policy changes on directory.%I for update using (operation_id = (select reader.operation()) and (select directory.keeps_books()))', t);
  end loop;
end $$;

create policy adds on directory.agreement for insert
  with check (operation_id = (select reader.operation()) and (select reader.is_cell())
    and made_by = (select reader.account()) and confirmed_by is null and ended_at is null);
create policy changes on directory.agreement for update
  using (operation_id = (select reader.operation()) and (select reader.is_cell()));
create policy adds on directory.recipient for insert
  with check (operation_id = (select reader.operation()) and (select directory.keeps_books())
    and exists (select from directory.agreement a where a.id = agreement_id and a.force_id = recipient.id
                and a.confirmed_at is not null and a.ended_at is null
                and a.site_fields = recipient.site_fields and a.movement_fields = recipient.movement_fields));
create policy changes on directory.recipient for update
  using (operation_id = (select reader.operation()) and (select directory.keeps_books()))
  with check (operation_id = (select reader.operation()) and (select directory.keeps_books())
    and exists (select from directory.agreement a where a.id = agreement_id and a.force_id = recipient.id
                and a.confirmed_at is not null and a.ended_at is null
                and a.site_fields = recipient.site_fields and a.movement_fields = recipient.movement_fields));
create policy removes on directory.recipient for delete
  using (operation_id = (select reader.operation()) and (select reader.is_cell()));

-- DIR-6: only an administrator says that an organisation speaks through the cell; else the cell could consent for anyone.
create function directory.guard_speaking() returns trigger language plpgsql as $$
begin
  if new.speaks_through_cell and (tg_op = 'INSERT' or not old.speaks_through_cell)
     and not (select reader.is_administrator()) then
    raise exception 'only an administrator may let an organisation speak through the cell' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard_speaking before insert or update on directory.organisation
  for each row execute function directory.guard_speaking();
