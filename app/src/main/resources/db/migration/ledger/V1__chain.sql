-- The ledger. An entry's hash covers its body, the body holds commitments only, ledger.field holds what opens them.
-- The other columns of ledger.entry repeat what the fields say, for indexes; verification compares them.
create schema ledger;
grant usage on schema ledger to app;

-- The end of each operation's chain; its row is the operation's lock.
create table ledger.head (
    operation_id uuid primary key,
    sequence bigint not null check (sequence >= 0),
    hash bytea not null check (length(hash) = 32)
) with (fillfactor = 50);

create table ledger.entry (
    operation_id uuid not null,
    sequence bigint not null check (sequence > 0),
    format integer not null,
    hash bytea not null check (length(hash) = 32),
    body bytea not null,
    type text not null,
    record_kind text not null,
    record_id uuid not null,
    actor uuid not null,
    true_time timestamptz not null,
    operation_time timestamptz not null,
    readers text[] not null,
    primary key (operation_id, sequence)
);
create index entry_record on ledger.entry (operation_id, record_id, sequence);
create index entry_type on ledger.entry (operation_id, type, sequence);

create table ledger.field (
    operation_id uuid not null,
    sequence bigint not null,
    name text collate "C" not null,
    audience text[] not null,
    audience_salt bytea not null,
    erasable boolean not null,
    value_salt bytea,
    value bytea,
    value_hash bytea,
    erased_by bigint,
    primary key (operation_id, sequence, name),
    foreign key (operation_id, sequence) references ledger.entry,
    constraint open_or_removed check (
        (value is null) = (value_salt is null)
        and (value is null) = (value_hash is not null)
        and (value is null) = (erased_by is not null))
);
create index field_row on ledger.field (operation_id, name, sequence) where name like 'row:%';
create index field_erased on ledger.field (operation_id, erased_by) where erased_by is not null;

-- The names under which the reader may stand in an audience.
create function ledger.reader_names() returns text[] language sql stable parallel safe as $$
    select array_remove(array[
        'organisation:' || reader.organisation(),
        'force:' || reader.force(),
        'authority:' || reader.authority(),
        case when reader.is_administrator() then 'administrator' end,
        case when reader.kind() = 'person' then 'everyone' end], null) $$;

alter table ledger.head enable row level security;
alter table ledger.head force row level security;
alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
alter table ledger.field enable row level security;
alter table ledger.field force row level security;

-- Whoever writes in an operation moves its head; caretakers list operations.
create policy read_head on ledger.head for select
    using (operation_id = (select reader.operation()) or (select reader.is_caretaker()));
create policy start_head on ledger.head for insert with check (operation_id = (select reader.operation()));
create policy move_head on ledger.head for update
    using (operation_id = (select reader.operation())) with check (operation_id = (select reader.operation()));

create policy read_entry on ledger.entry for select
    using (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or readers && (select ledger.reader_names())));
create policy append_entry on ledger.entry for insert with check (operation_id = (select reader.operation()));

create policy read_field on ledger.field for select
    using (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or audience && (select ledger.reader_names())));
create policy append_field on ledger.field for insert with check (operation_id = (select reader.operation()));

-- Nobody but app works here, and app can neither change nor delete what was appended.
grant select, insert, update on ledger.head to app;
grant select, insert on ledger.entry, ledger.field to app;

-- A state row as it stands, null if it is gone. It is read as a worker of the same operation, because the writer may be
-- someone who may write a row that he may not read. Switches the identity for this one query only.
create function ledger.image(of_table text, of_id uuid) returns jsonb language plpgsql volatile as $$
declare
    kind text := current_setting('kapok.kind', true);
    image jsonb;
begin
    perform set_config('kapok.kind', 'worker', true);
    execute format('select to_jsonb(t) from %I.%I t where t.id = $1',
        split_part(of_table, '.', 1), split_part(of_table, '.', 2)) into image using of_id;
    perform set_config('kapok.kind', coalesce(kind, ''), true);
    return image;
end $$;

-- Whether the ledger ever saw that row, asked as a worker for the same reason.
create function ledger.has_image(of_operation uuid, of_name text) returns boolean language plpgsql volatile as $$
declare
    kind text := current_setting('kapok.kind', true);
    known boolean;
begin
    perform set_config('kapok.kind', 'worker', true);
    known := exists (select from ledger.field where operation_id = of_operation and name = of_name);
    perform set_config('kapok.kind', coalesce(kind, ''), true);
    return known;
end $$;
