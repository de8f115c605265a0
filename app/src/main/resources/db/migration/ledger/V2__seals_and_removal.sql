-- Public keys that ever signed, each introduced by a statement that its predecessor signed.
create table ledger.signing_key (
    id text primary key,
    position integer not null unique,
    statement bytea not null
);

-- Signed heads; copies of them leave the machine.
create table ledger.checkpoint (
    operation_id uuid not null,
    sequence bigint not null,
    statement bytea not null,
    primary key (operation_id, sequence)
);

-- 256 shuffled leaves, random ones among them, under one signed root: proves inclusion and tells neither count nor place.
create table ledger.batch (
    operation_id uuid not null,
    first_sequence bigint not null,
    last_sequence bigint not null check (last_sequence between first_sequence and first_sequence + 255),
    leaves bytea not null check (length(leaves) = 8192),
    statement bytea not null,
    primary key (operation_id, first_sequence)
);

alter table ledger.signing_key enable row level security;
alter table ledger.signing_key force row level security;
alter table ledger.checkpoint enable row level security;
alter table ledger.checkpoint force row level security;
alter table ledger.batch enable row level security;
alter table ledger.batch force row level security;

-- Public keys are public.
create policy read_key on ledger.signing_key for select using (true);
create policy publish_key on ledger.signing_key for insert with check (true);
create policy read_checkpoint on ledger.checkpoint for select
    using (operation_id = (select reader.operation()) and (select reader.is_cell()));
create policy write_checkpoint on ledger.checkpoint for insert
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
create policy read_batch on ledger.batch for select
    using (operation_id = (select reader.operation()) and (select reader.is_cell()));
create policy write_batch on ledger.batch for insert
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert on ledger.signing_key, ledger.checkpoint, ledger.batch to app;

-- The functions below run as the role that migrates, which row-level security binds too.
create policy read_as_owner on ledger.entry for select to current_user using (true);
create policy read_as_owner on ledger.field for select to current_user using (true);
create policy remove_as_owner on ledger.field for update to current_user
    using (operation_id = (select reader.operation()) and erasable)
    with check (operation_id = (select reader.operation()) and erasable and value is null);

-- The one way in which anything of the ledger is destroyed: values (with their salts) that an entry of type
-- ledger.erased names, of earlier entries, erasable ones only. What remains binds name and audience, and nothing else.
create function ledger.remove(of_operation uuid, by_sequence bigint, sequences bigint[], names text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    removed bigint;
begin
    if of_operation is distinct from reader.operation() or not reader.is_cell() then
        raise exception 'only the cell and workers of an operation remove what a rule purges';
    end if;
    perform from ledger.entry where operation_id = of_operation and sequence = by_sequence and type = 'ledger.erased';
    if not found then
        raise exception 'no entry of type ledger.erased has sequence %', by_sequence;
    end if;
    update ledger.field f
    set value_hash = sha256(convert_to('kapok value 1', 'UTF8') || '\x00'::bytea || f.value_salt || f.value),
        value = null, value_salt = null, erased_by = by_sequence
    from unnest(sequences, names) as target(sequence, name)
    where f.operation_id = of_operation and f.sequence = target.sequence and f.name = target.name
        and f.sequence < by_sequence and f.erasable and f.value is not null;
    get diagnostics removed = row_count;
    if removed <> cardinality(sequences) then
        raise exception 'of % values to remove, % can be removed', cardinality(sequences), removed;
    end if;
end $$;
revoke all on function ledger.remove from public;
grant execute on function ledger.remove to app;

-- Every operation of which anything remains, for verification; row-level security hides entries of a lost head.
create policy list_as_owner on ledger.head for select to current_user using (true);
create policy list_as_owner on ledger.checkpoint for select to current_user using (true);
create policy list_as_owner on ledger.batch for select to current_user using (true);
create function ledger.operations() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive operation(id) as (
        (select e.operation_id from ledger.entry e order by e.operation_id limit 1)
        union all
        select (select e.operation_id from ledger.entry e where e.operation_id > operation.id
                order by e.operation_id limit 1)
        from operation where operation.id is not null)
    select id from operation where id is not null
    union select operation_id from ledger.head
    union select operation_id from ledger.checkpoint
    union select operation_id from ledger.batch $$;
revoke all on function ledger.operations from public;
grant execute on function ledger.operations to app;
