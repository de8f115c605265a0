-- Who reads: every row-level-security policy compares columns with these, as scalars from an InitPlan:
--   using (operation_id = (select reader.operation()) and (select reader.is_cell()))
-- A setting that was never made, or that ended with its transaction, is NULL or '' and so shows nothing.
create schema reader;
grant usage on schema reader to app;

create function reader.setting(name text) returns text language sql stable parallel safe as
$$ select nullif(current_setting('kapok.' || name, true), '') $$;

create function reader.kind() returns text language sql stable parallel safe as $$ select reader.setting('kind') $$;
create function reader.operation() returns uuid language sql stable parallel safe as $$ select reader.setting('operation')::uuid $$;
create function reader.account() returns uuid language sql stable parallel safe as $$ select reader.setting('account')::uuid $$;
create function reader.role() returns text language sql stable parallel safe as $$ select reader.setting('role') $$;
create function reader.organisation() returns uuid language sql stable parallel safe as $$ select reader.setting('organisation')::uuid $$;
create function reader.force() returns uuid language sql stable parallel safe as $$ select reader.setting('force')::uuid $$;
create function reader.authority() returns uuid language sql stable parallel safe as $$ select reader.setting('authority')::uuid $$;

-- The cell, its machine account and the operation's workers see the operation whole. An administrator does not.
create function reader.is_cell() returns boolean language sql stable parallel safe as
$$ select coalesce(reader.kind() = 'worker' or (reader.kind() = 'person' and reader.role() in ('CELL', 'MACHINE')), false) $$;
create function reader.is_administrator() returns boolean language sql stable parallel safe as
$$ select coalesce(reader.kind() = 'person' and reader.role() = 'ADMINISTRATOR', false) $$;
create function reader.is_doorkeeper() returns boolean language sql stable parallel safe as
$$ select coalesce(reader.kind() = 'doorkeeper', false) $$;
create function reader.is_caretaker() returns boolean language sql stable parallel safe as
$$ select coalesce(reader.kind() = 'caretaker', false) $$;
