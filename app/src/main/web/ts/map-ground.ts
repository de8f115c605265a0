// The operation's own ground: its areas and places, drawn over the shipped outlines and kept by the browser.
import type { Map as EngineMap } from "maplibre-gl";
import type { LabelLayer } from "./map-labels";
import { DEEPER_ZOOM } from "./map-style";
import type { Feature, FeatureCollection, Position } from "./map-types";

/** What the server says of an area (level, names, P-code) and of a place (kind, population). */
export interface Ground {
  pcode?: string;
  level?: number;
  name_fr?: string;
  name_en?: string;
  name?: string;
  kind?: string;
  population?: number;
}

/** From which zoom on a place is shown: strangers know the capital, few know a village. */
const ZOOM_OF_KIND: Record<string, number> = { capital: 0, seat: 4.6, town: 6.2, camp: 7, airstrip: 7, village: 8 };

export async function showGround(element: HTMLElement, map: EngineMap, labels: LabelLayer): Promise<void> {
  const { ground, groundVersion, groundLevels } = element.dataset;
  if (!ground || !groundVersion) return;
  const load = async (what: string): Promise<Feature[]> => {
    const answer = await fetch(`${ground}/${what}&v=${encodeURIComponent(groundVersion)}`);
    return answer.ok ? ((await answer.json()) as FeatureCollection).features : [];
  };
  const put = (source: string, features: unknown[]) =>
    (map.getSource(source) as unknown as { setData(d: unknown): void }).setData({ type: "FeatureCollection", features });
  const deepest = Number(groundLevels ?? "-1");
  const areas = deepest >= 1 ? await load("areas.geojson?level=1") : [];
  if (areas.length > 0) {
    put("ground", areas);
    const country = facts(areas[0]).pcode?.slice(0, 2) ?? "";
    map.setFilter("inner", ["!=", ["get", "country"], country]);
    labels.ownAreas(country, areas);
  }
  const towns = (await load("places.geojson?most=400")).map((place) => ({
    ...place,
    properties: { ...place.properties, zoom: ZOOM_OF_KIND[facts(place).kind ?? ""] ?? 8 },
  }));
  put("towns", towns);
  labels.ownPlaces(towns.map((town) => ({
    text: facts(town).name ?? "",
    at: town.geometry.coordinates as Position,
    weight: 3 - town.properties.zoom / 10 + Math.log10(1 + (facts(town).population ?? 0)) / 10,
    style: "place",
    minZoom: town.properties.zoom,
  })));
  if (deepest < 2) return;
  const deeper = async () => {
    if (map.getZoom() < DEEPER_ZOOM) return;
    map.off("zoomend", deeper);
    put("ground", [...areas, ...(await load("areas.geojson?level=2"))]);
  };
  map.on("zoomend", deeper);
  await deeper();
}

export function facts(feature: Feature | undefined): Ground {
  return (feature?.properties ?? {}) as Ground;
}
