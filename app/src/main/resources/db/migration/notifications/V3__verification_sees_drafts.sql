-- The server's own workers see a draft, or verification would take it for deleted; no person sees more than before.
create policy worker_reads on notifications.draft for select
  using (operation_id = (select reader.operation()) and (select reader.kind()) = 'worker');
