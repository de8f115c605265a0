-- Activity notices and proximity alerts. Geometries are WKT in WGS84 longitude and latitude: the database keeps them,
-- the engine reads them. Only organisation_view is for organisations, only activity_notice.., force_view for forces.
create schema deconfliction;
grant usage on schema deconfliction to app;

create table deconfliction.kind (
    id uuid primary key,
    operation_id uuid not null,
    code text not null,
    label_en text not null,
    label_fr text not null,
    far_m double precision not null,
    near_m double precision not null,
    inside_m double precision not null,
    offered boolean not null,
    list_version integer not null,
    source text not null,
    position integer not null,
    unique (operation_id, list_version, code)
);

create table deconfliction.activity_notice (
    id uuid primary key,
    operation_id uuid not null,
    short_id text not null,
    force_id uuid not null,
    version integer not null check (version > 0),
    state text not null check (state in ('LIVE', 'WITHDRAWN', 'ENDED', 'PURGED')),
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    content_id uuid,
    through_person text,
    through_channel text,
    through_at timestamptz,
    posted_at timestamptz not null,
    changed_at timestamptz not null,
    unique (operation_id, short_id)
);
create index activity_notice_list on deconfliction.activity_notice (operation_id, state, ends_at);
create index activity_notice_force on deconfliction.activity_notice (operation_id, force_id, ends_at);

-- One row per version; destroyed by the operation's rule.
create table deconfliction.notice_content (
    id uuid primary key,
    operation_id uuid not null,
    notice_id uuid not null references deconfliction.activity_notice,
    force_id uuid not null,
    version integer not null,
    geometry text not null,
    radius_m double precision not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    times timestamptz[] not null,
    slack_s double precision not null,
    floor_m double precision,
    ceiling_m double precision,
    kind text,
    label text not null,
    remark text not null,
    wording_area text not null,
    wording_from timestamptz not null,
    wording_until timestamptz not null,
    wording_words text,
    wording_origin text not null,
    wording_agreed boolean not null,
    unique (notice_id, version)
);

-- The truth: what the cell sees. One row per notification and notice, for ever.
create table deconfliction.alert (
    id uuid primary key,
    operation_id uuid not null,
    short_id text not null,
    notification_id uuid not null,
    notification_short text not null,
    organisation_id uuid not null,
    notice_id uuid not null references deconfliction.activity_notice,
    notice_short text not null,
    force_id uuid not null,
    open boolean not null,
    band text check (band in ('INSIDE', 'NEAR', 'FAR')),
    meets_from timestamptz,
    meets_until timestamptz,
    distance_m double precision,
    lon double precision,
    lat double precision,
    opened_at timestamptz not null,
    times_opened integer not null,
    changed_at timestamptz not null,
    closed_at timestamptz,
    moved text check (moved in ('FORCE', 'ORGANISATION', 'NOBODY')),
    outcome text,
    outcome_at timestamptz,
    outcome_account uuid,
    outcome_words text,
    written_past_by uuid,
    written_past_at timestamptz,
    version integer not null,
    unique (operation_id, notification_id, notice_id),
    unique (operation_id, short_id)
);
create index alert_open on deconfliction.alert (operation_id, open, meets_from);
create index alert_notification on deconfliction.alert (operation_id, notification_id);
create index alert_notice on deconfliction.alert (operation_id, notice_id);

-- What the organisation was told: a function of its own notification and the releasable wording, of nothing else.
create table deconfliction.organisation_view (
    id uuid primary key,
    operation_id uuid not null,
    alert_id uuid not null unique,
    short_id text not null,
    organisation_id uuid not null,
    notification_id uuid not null,
    notification_short text not null,
    open boolean not null,
    stretch_from timestamptz not null,
    stretch_until timestamptz not null,
    enters_lon double precision not null,
    enters_lat double precision not null,
    leaves_lon double precision not null,
    leaves_lat double precision not null,
    words text,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    closed_at timestamptz,
    outcome text,
    outcome_at timestamptz,
    outcome_words text
);
create index organisation_view_list
    on deconfliction.organisation_view (operation_id, organisation_id, open, stretch_from);
create index organisation_view_notification on deconfliction.organisation_view (operation_id, notification_id);

-- What the force was told: a function of its own notice and of what was released to it, of nothing else.
create table deconfliction.force_view (
    id uuid primary key,
    operation_id uuid not null,
    alert_id uuid not null unique,
    short_id text not null,
    force_id uuid not null,
    notice_id uuid not null,
    notice_short text not null,
    release_id uuid not null,
    notification_short text not null,
    notification_version integer not null,
    summary text not null,
    open boolean not null,
    band text not null check (band in ('INSIDE', 'NEAR', 'FAR')),
    meets_from timestamptz not null,
    meets_until timestamptz not null,
    distance_m double precision not null,
    lon double precision not null,
    lat double precision not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    closed_at timestamptz,
    outcome text,
    outcome_at timestamptz,
    outcome_words text
);
create index force_view_list on deconfliction.force_view (operation_id, force_id, open, meets_from);
create index force_view_notice on deconfliction.force_view (operation_id, notice_id);

-- Whom the cell talked to about an alert.
create table deconfliction.contact (
    id uuid primary key,
    operation_id uuid not null,
    alert_id uuid not null references deconfliction.alert,
    with_whom text not null,
    channel text not null,
    said text not null,
    contacted_at timestamptz not null,
    account_id uuid not null
);
create index contact_alert on deconfliction.contact (operation_id, alert_id, contacted_at);

-- How often a writer was shown alerts before a write of one record.
create table deconfliction.asking (
    operation_id uuid not null,
    account_id uuid not null,
    record_id uuid not null,
    asked integer not null,
    last_at timestamptz not null,
    primary key (operation_id, account_id, record_id)
);

-- How often somebody asked what a shape would come close to: counted, throttled, shown to the cell.
create table deconfliction.probing (
    operation_id uuid not null,
    account_id uuid not null,
    period_start timestamptz not null,
    asked integer not null,
    refused integer not null,
    last_at timestamptz not null,
    seen_at timestamptz,
    primary key (operation_id, account_id, period_start)
);

-- The bell: a short id, a link and an address. Nothing else is kept and nothing else is sent.
create table deconfliction.bell (
    id uuid primary key,
    operation_id uuid not null,
    account_id uuid not null,
    address text not null,
    language text not null,
    short_id text not null,
    link text not null,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts integer not null,
    due_at timestamptz not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    last_error text
);
create index bell_due on deconfliction.bell (operation_id, due_at) where state = 'WAITING';

do $$
declare
    name text;
begin
    foreach name in array array['kind', 'activity_notice', 'notice_content', 'alert', 'organisation_view',
        'force_view', 'contact', 'asking', 'probing', 'bell'] loop
        execute format('alter table deconfliction.%I enable row level security', name);
        execute format('alter table deconfliction.%I force row level security', name);
    end loop;
end $$;

-- The kind list is no secret within its operation; the cell and administrators edit it.
create policy read_kind on deconfliction.kind for select using (operation_id = (select reader.operation()));
create policy write_kind on deconfliction.kind for insert
    with check (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or (select reader.is_administrator())));
grant select, insert on deconfliction.kind to app;

-- Notices: the cell and that force only.
create policy own_notice on deconfliction.activity_notice
    using (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or force_id = (select reader.force())))
    with check (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or force_id = (select reader.force())));
grant select, insert, update on deconfliction.activity_notice to app;
create policy own_content on deconfliction.notice_content
    using (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or force_id = (select reader.force())))
    with check (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or force_id = (select reader.force())));
grant select, insert, update, delete on deconfliction.notice_content to app;

-- The truth: the cell only. Writers of either side cause these rows through the proximity check, which works as worker.
create policy cell_alert on deconfliction.alert
    using (operation_id = (select reader.operation()) and (select reader.is_cell()))
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert, update on deconfliction.alert to app;
create policy cell_contact on deconfliction.contact
    using (operation_id = (select reader.operation()) and (select reader.is_cell()))
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert on deconfliction.contact to app;

-- Each view: its holder and the cell. Holders read; only the check and the cell write.
create policy read_organisation_view on deconfliction.organisation_view for select
    using (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or organisation_id = (select reader.organisation())));
create policy add_organisation_view on deconfliction.organisation_view for insert
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
create policy change_organisation_view on deconfliction.organisation_view for update
    using (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert, update on deconfliction.organisation_view to app;
create policy read_force_view on deconfliction.force_view for select
    using (operation_id = (select reader.operation())
        and ((select reader.is_cell()) or force_id = (select reader.force())));
create policy add_force_view on deconfliction.force_view for insert
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
create policy change_force_view on deconfliction.force_view for update
    using (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert, update on deconfliction.force_view to app;

-- Counters are for the server and the cell.
create policy cell_asking on deconfliction.asking
    using (operation_id = (select reader.operation()) and (select reader.is_cell()))
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert, update, delete on deconfliction.asking to app;
create policy cell_probing on deconfliction.probing
    using (operation_id = (select reader.operation()) and (select reader.is_cell()))
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert, update, delete on deconfliction.probing to app;
create policy cell_bell on deconfliction.bell
    using (operation_id = (select reader.operation()) and (select reader.is_cell()))
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert, update, delete on deconfliction.bell to app;
