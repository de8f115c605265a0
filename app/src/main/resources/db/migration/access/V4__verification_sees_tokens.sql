-- The server's own workers see that there is a token (never its hash), or verification would take it for deleted.
create policy worker_reads on access.token for select
  using (operation_id = (select reader.operation()) and (select reader.kind()) = 'worker');
