// What is in force at a moment, where a movement is then, and how much of the world to show.
import type { Feature, FeatureCollection, Position } from "./map-types";

/** Features without times, and those in force at the moment: from <= moment < until. */
export function atTime(data: FeatureCollection, moment: number): FeatureCollection {
  const inForce = ({ properties: { from, until } }: Feature) =>
    (!from || Date.parse(from) <= moment) && (!until || moment < Date.parse(until));
  return { type: "FeatureCollection", features: data.features.filter(inForce) };
}

/** A point for each movement that has times, where constant speed along its legs puts it at the moment. */
export function movers(data: FeatureCollection, moment: number): Feature[] {
  return data.features.flatMap((feature) => {
    const times = feature.properties.times?.map((time) => Date.parse(time));
    if (!times || feature.geometry.type !== "LineString") return [];
    const line = feature.geometry.coordinates as Position[];
    const leg = times.findIndex((time, i) => i > 0 && moment <= time && moment >= (times[i - 1] ?? 0));
    const [start, end] = [line[leg - 1], line[leg]];
    if (leg < 1 || !start || !end) return [];
    const [left, arrives] = [times[leg - 1] ?? 0, times[leg] ?? 0];
    const part = arrives === left ? 0 : (moment - left) / (arrives - left);
    const at: Position = [start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part];
    return [{ ...feature, geometry: { type: "Point", coordinates: at } }];
  });
}

/** The box that the page asks for ("west,south,east,north"), else that of the features, else the operation's ground. */
export function bounds(element: HTMLElement, data: FeatureCollection): [number, number, number, number] {
  const asked = written(element.dataset["bounds"]);
  if (asked) return asked;
  const box: [number, number, number, number] = [180, 85, -180, -85];
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [lon, lat] = part as unknown[];
    if (typeof lon === "number" && typeof lat === "number") {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    } else part.forEach(visit);
  };
  data.features.filter(({ properties }) => properties.kind !== "place").forEach(({ geometry }) => visit(geometry.coordinates));
  return box[0] <= box[2] ? box : (written(element.dataset["extent"]) ?? ANYWHERE);
}

/** Where an operation knows nothing of its ground yet. */
const ANYWHERE: [number, number, number, number] = [-18, 0, 32, 26];

function written(text: string | undefined): [number, number, number, number] | undefined {
  const numbers = text?.split(",").map(Number);
  return numbers?.length === 4 && numbers.every(Number.isFinite) ? (numbers as [number, number, number, number]) : undefined;
}
