-- NOT-9: the ledger's images of the protected annex are for the organisation's focal points and the cell, as the annex
-- itself is. Audiences name organisations, not roles: a radio operator of the organisation is refused here.
create policy names_for_focal_points on ledger.field as restrictive for select to app
  using (not starts_with(name, 'row:notifications.annex:')
    or (select reader.is_cell()) or (select reader.role()) = 'FOCAL_POINT');
