// Names on the map, written by the page itself (no glyphs are fetched): those of more weight first, none over another.
import type { Map as EngineMap } from "maplibre-gl";
import { facts } from "./map-ground";
import { ADDRESSES, type Feature, type Position } from "./map-types";

export interface Name {
  text: string;
  at: Position;
  weight: number;
  style: string;
  minZoom: number;
  width?: number;
  above?: boolean;
}

export class LabelLayer {
  private readonly layer = document.createElement("div");
  private base: (Name & { country?: string })[] = [];
  private areas: Name[] = [];
  private towns: Name[] = [];
  private ownCountry = "";
  private records: Name[] = [];
  private readonly pool = new Map<string, HTMLSpanElement>();

  constructor(
    private readonly map: EngineMap,
    private readonly language: string,
  ) {
    this.layer.className = "k-map-labels";
    this.layer.setAttribute("aria-hidden", "true");
    map.getCanvasContainer().append(this.layer);
    map.on("move", () => this.place());
    map.on("resize", () => this.place());
  }

  /** The names of countries and areas. */
  async loadNames(): Promise<void> {
    const answer = await fetch(ADDRESSES.maps["map-names.json"] ?? "");
    const names = (await answer.json()) as { name?: string; region?: string; country?: string; at: Position; size: number }[];
    const regions = new Intl.DisplayNames([this.language], { type: "region" });
    this.base = names.map(({ name, region, country, at, size }) =>
      region
        ? { text: regions.of(region) ?? region, at, weight: 2 + size / 1e4, style: "country", minZoom: 2 }
        : { text: name ?? "", at, weight: 1 + size / 1e4, style: "area", minZoom: size > 5 ? 5 : 6.5, ...(country ? { country } : {}) },
    );
    this.place();
  }

  /** Areas of the operation's own country take the place of the shipped names. */
  ownAreas(country: string, areas: Feature[]): void {
    this.ownCountry = country;
    this.areas = areas.flatMap((area) => {
      const at = anchor(area.geometry);
      const text = (this.language.startsWith("fr") ? facts(area).name_fr : facts(area).name_en) ?? "";
      return at && text ? [{ text, at, weight: 1, style: "area", minZoom: 5 }] : [];
    });
    this.place();
  }

  ownPlaces(towns: Name[]): void {
    this.towns = towns;
    this.place();
  }

  show(features: Feature[]): void {
    const weights: Record<string, number> = { alert: 9, movement: 6, area: 6, site: 5, stop: 4, place: 3 };
    this.records = features.flatMap(({ properties, geometry }) => {
      const at = anchor(geometry);
      if (!properties.label || !at || properties.kind === "buffer") return [];
      return [{
        text: properties.label,
        at,
        weight: weights[properties.kind ?? ""] ?? 5,
        style: properties.kind === "place" || properties.kind === "stop" ? "place" : "record",
        minZoom: properties.kind === "stop" ? 6 : 0,
        above: geometry.type !== "Point",
      }];
    });
    this.place();
  }

  private place(): void {
    const zoom = this.map.getZoom();
    const { clientWidth, clientHeight } = this.map.getContainer();
    const taken: [number, number, number, number][] = [];
    const used = new Set<string>();
    const shipped = this.base.filter((name) => !name.country || name.country !== this.ownCountry);
    const names = [...this.records, ...this.towns, ...this.areas, ...shipped].filter((name) => zoom >= name.minZoom);
    for (const name of names.sort((a, b) => b.weight - a.weight)) {
      const { x, y: exact } = this.map.project(name.at);
      const y = name.above ? exact - 14 : exact;
      if (x < 0 || y < 0 || x > clientWidth || y > clientHeight || used.size > 150) continue;
      const width = (name.width ??= name.text.length * 7 + 8);
      const centred = name.style === "country" || name.style === "area";
      const left = centred ? x - width / 2 : x + 11;
      const box: [number, number, number, number] = [left, y - 9, left + width, y + 9];
      if (taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue;
      taken.push(box);
      const key = `${name.style} ${name.text} ${name.at.join()}`;
      used.add(key);
      this.element(key, name).style.transform = `translate(${Math.round(left)}px, ${Math.round(y - 9)}px)`;
    }
    for (const [key, element] of this.pool) {
      if (!used.has(key)) {
        element.remove();
        this.pool.delete(key);
      }
    }
  }

  private element(key: string, name: Name): HTMLSpanElement {
    let element = this.pool.get(key);
    if (!element) {
      element = document.createElement("span");
      element.className = `k-map-${name.style}`;
      element.textContent = name.text;
      this.layer.append(element);
      this.pool.set(key, element);
    }
    return element;
  }
}

/** Where a feature's name is written: a point itself, the middle of a line's middle leg, the middle of a ring's box. */
function anchor({ type, coordinates }: Feature["geometry"]): Position | undefined {
  if (type === "Point") return coordinates as Position;
  if (type === "LineString") {
    const line = coordinates as Position[];
    const middle = Math.floor(line.length / 2);
    const [start, end] = [line[middle - 1], line[middle]];
    return start && end ? [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2] : end;
  }
  const rings = type === "Polygon" ? [(coordinates as Position[][])[0]] : (coordinates as Position[][][]).map(([outer]) => outer);
  const ring = rings.sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0] ?? [];
  if (ring.length === 0) return undefined;
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}
