import type * as maplibre from "maplibre-gl";

export type MapLibre = typeof maplibre;

/** Where the build put the engine, its worker and the base map. */
export interface Addresses {
  engine: string;
  worker: string;
  maps: Record<string, string>;
}

declare const KAPOK_ADDRESSES: Addresses;
export const ADDRESSES = KAPOK_ADDRESSES;

/** What pages may say of a feature; see ui/map.jte. */
export interface Properties {
  id?: string;
  kind?: "site" | "movement" | "area" | "alert" | "stop" | "buffer" | "place" | "stretch" | "typed" | "likely" | "doubt";
  side?: "humanitarian" | "armed" | "civil";
  label?: string;
  text?: string;
  href?: string;
  from?: string;
  until?: string;
  times?: string[];
  icon?: string;
}

export type Position = [number, number];

export interface Feature {
  type: "Feature";
  properties: Properties;
  geometry: { type: string; coordinates: unknown };
}

export interface FeatureCollection {
  type: "FeatureCollection";
  features: Feature[];
}
