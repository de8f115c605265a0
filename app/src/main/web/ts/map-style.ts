// How the map looks: a quiet base, sides told apart by shape and pattern, colours from the page's own.
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification, Map as EngineMap, SourceSpecification } from "maplibre-gl";
import { ADDRESSES, type FeatureCollection } from "./map-types";

export interface Palette {
  water: string;
  land: string;
  border: string;
  inner: string;
  grid: string;
  humanitarian: string;
  armed: string;
  civil: string;
  alert: string;
  halo: string;
}

/** The page's colours, light or dark. */
export function palette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    water: colour("--k-map-water"),
    land: colour("--k-map-land"),
    border: colour("--k-map-border"),
    inner: colour("--k-map-inner"),
    grid: colour("--k-map-grid"),
    humanitarian: colour("--k-humanitarian"),
    armed: colour("--k-armed"),
    civil: colour("--k-civil"),
    alert: colour("--k-wrong"),
    halo: colour("--k-raised"),
  };
}

/** From here on the areas below the first level are shown, if the operation has some. */
export const DEEPER_ZOOM = 6.5;

const absolute = (path: string | undefined) => new URL(path ?? "", location.href).href;

export function worldSources(records: FeatureCollection): Record<string, SourceSpecification> {
  const empty = { type: "FeatureCollection", features: [] } as unknown as GeoJSONSourceSpecification["data"];
  return {
    countries: { type: "geojson", data: absolute(ADDRESSES.maps["map-countries.json"]), tolerance: 0.2 },
    areas: { type: "geojson", data: absolute(ADDRESSES.maps["map-areas.json"]), tolerance: 0.2 },
    grid: { type: "geojson", data: grid() as unknown as GeoJSONSourceSpecification["data"] },
    ground: { type: "geojson", data: empty },
    towns: { type: "geojson", data: empty },
    records: { type: "geojson", data: records as unknown as GeoJSONSourceSpecification["data"] },
    moving: { type: "geojson", data: empty },
    drawn: { type: "geojson", data: empty },
  };
}

/** Meridians and parallels, every degree; those of five are always drawn. */
function grid(): unknown {
  const line = (coordinates: number[][], five: boolean) => ({
    type: "Feature",
    properties: { five },
    geometry: { type: "LineString", coordinates },
  });
  const lines = [];
  for (let lon = -180; lon <= 180; lon++) lines.push(line([[lon, -85], [lon, 85]], lon % 5 === 0));
  for (let lat = -85; lat <= 85; lat++) lines.push(line([[-180, lat], [180, lat]], lat % 5 === 0));
  return { type: "FeatureCollection", features: lines };
}

export function layers(p: Palette): LayerSpecification[] {
  const side: ExpressionSpecification = [
    "case",
    ["any", ["==", ["get", "kind"], "alert"], ["==", ["get", "kind"], "stretch"], ["==", ["get", "kind"], "doubt"]], p.alert,
    ["match", ["get", "side"], "armed", p.armed, "civil", p.civil, p.humanitarian],
  ];
  const armed: ExpressionSpecification = ["==", ["get", "side"], "armed"];
  const kind = (name: string): ExpressionSpecification => ["==", ["get", "kind"], name];
  const polygon: ExpressionSpecification = ["==", ["geometry-type"], "Polygon"];
  const line: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];
  const point: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
  const icon: ExpressionSpecification = [
    "case",
    ["has", "icon"], ["get", "icon"],
    kind("alert"), "alert",
    kind("stop"), "stop",
    kind("typed"), "typed",
    kind("likely"), "likely",
    kind("place"), "place",
    ["coalesce", ["get", "side"], "humanitarian"],
  ];
  const symbol = (id: string, source: string): LayerSpecification => ({
    id,
    type: "symbol",
    source,
    filter: point,
    layout: { "icon-image": icon, "icon-allow-overlap": true, "symbol-sort-key": ["case", kind("alert"), 9, kind("stop"), 1, 5] },
  });
  return [
    { id: "water", type: "background", paint: { "background-color": p.water } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": p.land } },
    { id: "grid", type: "line", source: "grid", filter: ["get", "five"], paint: { "line-color": p.grid, "line-width": 0.6 } },
    { id: "grid-fine", type: "line", source: "grid", minzoom: 6.5, filter: ["!", ["get", "five"]], paint: { "line-color": p.grid, "line-width": 0.4 } },
    { id: "inner", type: "line", source: "areas", minzoom: 4, paint: { "line-color": p.inner, "line-width": 0.8, "line-dasharray": [3, 2] } },
    { id: "ground-inner", type: "line", source: "ground", filter: ["==", ["get", "level"], 1], paint: { "line-color": p.inner, "line-width": 0.9, "line-dasharray": [3, 2] } },
    { id: "ground-deeper", type: "line", source: "ground", minzoom: DEEPER_ZOOM, filter: [">", ["get", "level"], 1], paint: { "line-color": p.inner, "line-width": 0.6, "line-dasharray": [1, 2] } },
    { id: "borders", type: "line", source: "countries", paint: { "line-color": p.border, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.6, 8, 1.6] } },
    { id: "buffers", type: "fill", source: "records", filter: ["all", polygon, kind("buffer")], paint: { "fill-color": side, "fill-opacity": 0.1 } },
    { id: "fills", type: "fill", source: "records", filter: ["all", polygon, ["!", kind("buffer")]], paint: { "fill-color": side, "fill-opacity": 0.16 } },
    { id: "hatch", type: "fill", source: "records", filter: ["all", polygon, armed, ["!", kind("buffer")]], paint: { "fill-pattern": "hatch", "fill-opacity": 0.7 } },
    { id: "outlines", type: "line", source: "records", filter: ["all", polygon, ["!", kind("buffer")]], paint: { "line-color": side, "line-width": 1.8 } },
    { id: "casing", type: "line", source: "records", filter: line, layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": p.halo, "line-width": 6 } },
    { id: "lines", type: "line", source: "records", filter: ["all", line, ["!", armed], ["!", kind("doubt")]], layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": side, "line-width": ["case", kind("stretch"), 6, 3] } },
    { id: "armed-lines", type: "line", source: "records", filter: ["all", line, armed], paint: { "line-color": side, "line-width": 3, "line-dasharray": [2.5, 1.2] } },
    { id: "doubts", type: "line", source: "records", filter: ["all", line, kind("doubt")], paint: { "line-color": p.alert, "line-width": 2, "line-dasharray": [1.5, 1.5] } },
    { id: "drawn-fill", type: "fill", source: "drawn", filter: polygon, paint: { "fill-color": p.alert, "fill-opacity": 0.1 } },
    { id: "drawn-line", type: "line", source: "drawn", paint: { "line-color": p.alert, "line-width": 2.5, "line-dasharray": [2, 1] } },
    { id: "towns", type: "symbol", source: "towns", filter: [">=", ["zoom"], ["get", "zoom"]], layout: { "icon-image": "place", "icon-size": 0.7, "icon-allow-overlap": true } },
    symbol("points", "records"),
    symbol("moving", "moving"),
  ];
}

/** Draws an icon when the map first asks for it: a circle, a square, a diamond, a triangle, a dot. */
export function images(map: EngineMap, id: string, p: Palette): void {
  if (map.hasImage(id)) return;
  const ratio = 2;
  const sizes: Record<string, number> = { hatch: 8, stop: 9, place: 9, alert: 24, typed: 22, likely: 22 };
  const size = (sizes[id] ?? 18) * ratio;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.lineWidth = 1.5 * ratio;
  pen.strokeStyle = p.halo;
  const edge = 2 * ratio;
  const middle = size / 2;
  const path = (points: number[][]) => {
    points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x ?? 0, y ?? 0) : pen.lineTo(x ?? 0, y ?? 0)));
    pen.closePath();
  };
  pen.beginPath();
  switch (id) {
    case "hatch":
      pen.strokeStyle = p.armed;
      pen.lineWidth = ratio;
      for (const shift of [-size, 0, size]) {
        pen.moveTo(shift, size);
        pen.lineTo(shift + size, 0);
      }
      pen.stroke();
      map.addImage(id, pen.getImageData(0, 0, size, size), { pixelRatio: ratio });
      return;
    case "armed":
      pen.fillStyle = p.armed;
      pen.rect(edge, edge, size - 2 * edge, size - 2 * edge);
      break;
    case "civil":
      pen.fillStyle = p.civil;
      path([[middle, 1], [size - 1, middle], [middle, size - 1], [1, middle]]);
      break;
    case "typed":
    case "likely":
      pen.fillStyle = p.halo;
      pen.strokeStyle = p.alert;
      pen.lineWidth = 2 * ratio;
      pen.arc(middle, middle, middle - 2 * ratio, 0, 2 * Math.PI);
      break;
    case "alert":
      pen.fillStyle = p.alert;
      path([[middle, edge], [size - edge, size - edge], [edge, size - edge]]);
      break;
    default:
      pen.fillStyle = id === "place" ? p.border : p.humanitarian;
      pen.arc(middle, middle, middle - edge / 1.5, 0, 2 * Math.PI);
  }
  pen.fill();
  pen.stroke();
  if (id === "typed" || id === "likely") {
    pen.fillStyle = p.alert;
    pen.font = `700 ${12 * ratio}px sans-serif`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(id === "likely" ? "?" : "!", middle, middle + ratio / 2);
  }
  if (id === "alert") {
    pen.fillStyle = p.halo;
    pen.fillRect(middle - ratio, size * 0.38, 2 * ratio, size * 0.26);
    pen.fillRect(middle - ratio, size * 0.72, 2 * ratio, 2 * ratio);
  }
  map.addImage(id, pen.getImageData(0, 0, size, size), { pixelRatio: ratio });
}
