// The map component: <div data-kapok-map> made by the tag ui/map.jte. Its attributes are documented there.
import { DrawnShape } from "./map-draw";
import { showGround } from "./map-ground";
import { LabelLayer } from "./map-labels";
import { ADDRESSES, type Feature, type FeatureCollection, type MapLibre } from "./map-types";
import { images, layers, palette, worldSources } from "./map-style";
import { atTime, bounds, movers } from "./map-time";
import type { Map as EngineMap, MapLayerMouseEvent } from "maplibre-gl";

let engine: Promise<MapLibre> | undefined;

/** Brings the map engine, once, and only when a map is to be seen. */
function loadEngine(): Promise<MapLibre> {
  engine ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = ADDRESSES.engine;
    script.onload = () => {
      const loaded = (window as unknown as { maplibregl: MapLibre }).maplibregl;
      loaded.setWorkerUrl(ADDRESSES.worker);
      done(loaded);
    };
    script.onerror = failed;
    document.head.append(script);
  });
  return engine;
}

async function features(element: HTMLElement): Promise<FeatureCollection> {
  const embedded = element.querySelector('script[type="application/json"]')?.textContent?.trim();
  if (embedded) return JSON.parse(embedded) as FeatureCollection;
  const source = element.dataset["src"];
  if (!source) return { type: "FeatureCollection", features: [] };
  const answer = await fetch(source, { headers: { Accept: "application/geo+json" } });
  if (!answer.ok) throw new Error(`${source}: ${answer.status}`);
  return (await answer.json()) as FeatureCollection;
}

async function show(element: HTMLElement): Promise<void> {
  const texts = JSON.parse(element.dataset["texts"] ?? "{}") as Record<string, string>;
  const [maplibre, data] = await Promise.all([loadEngine(), features(element)]);
  const canvas = document.createElement("div");
  canvas.className = "k-map-canvas";
  element.prepend(canvas);
  element.classList.add("k-map-drawing");
  const map = new maplibre.Map({
    container: canvas,
    style: { version: 8, sources: worldSources(data), layers: layers(palette(element)) },
    bounds: bounds(element, data),
    fitBoundsOptions: { padding: 40, maxZoom: 9 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: 17,
    cooperativeGestures: matchMedia("(max-width: 48rem)").matches,
    fadeDuration: 0,
    locale: texts,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibre.NavigationControl({ showCompass: false }));
  map.addControl(new maplibre.ScaleControl({ unit: "metric" }));
  map.on("styleimagemissing", ({ id }) => images(map, id, palette(element)));
  map.on("load", () => {
    element.classList.add("k-map-ready");
    void live(element, map, maplibre, data);
  });
}

async function live(element: HTMLElement, map: EngineMap, maplibre: MapLibre, first: FeatureCollection): Promise<void> {
  let data = first;
  const labels = new LabelLayer(map, document.documentElement.lang);
  const draw = () => {
    const moment = element.dataset["time"];
    const shown = moment ? atTime(data, Date.parse(moment)) : data;
    (map.getSource("records") as unknown as { setData(d: unknown): void }).setData(shown);
    const moving = moment ? movers(data, Date.parse(moment)) : [];
    (map.getSource("moving") as unknown as { setData(d: unknown): void }).setData({ type: "FeatureCollection", features: moving });
    labels.show(shown.features);
  };
  draw();
  list(element, data.features);
  popups(map, maplibre);
  if (element.dataset["draw"]) new DrawnShape(element, map, maplibre);
  new MutationObserver(draw).observe(element, { attributeFilter: ["data-time"] });
  element.addEventListener("htmx:afterRequest", (event) => {
    const { successful, xhr } = (event as CustomEvent).detail as { successful: boolean; xhr: XMLHttpRequest };
    if (event.target !== element || !successful) return;
    data = JSON.parse(xhr.responseText) as FeatureCollection;
    list(element, data.features);
    draw();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const layer of layers(palette(element))) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name as never, value);
    }
  });
  await Promise.all([labels.loadNames(), showGround(element, map, labels)]);
  element.dispatchEvent(new CustomEvent("kapok:map", { detail: { map, maplibre }, bubbles: true }));
}

function popups(map: EngineMap, maplibre: MapLibre): void {
  const touched = ["points", "lines", "fills", "moving"];
  map.on("click", touched, (event: MapLayerMouseEvent) => {
    const feature = event.features?.[0];
    if (!feature?.properties["label"]) return;
    const content = document.createElement("div");
    content.append(entry(feature.properties as Feature["properties"]));
    new maplibre.Popup({ maxWidth: "18rem" }).setLngLat(event.lngLat).setDOMContent(content).addTo(map);
  });
  for (const layer of touched) {
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  }
}

/** What the map shows, as a list: for screen readers, keyboards, and whoever's device draws no map. */
function list(element: HTMLElement, all: Feature[]): void {
  const place = element.querySelector(".k-map-list ul");
  if (!place) return;
  const lines = all
    .filter(({ properties }) => properties.label && properties.kind !== "buffer" && properties.kind !== "place")
    .map(({ properties }) => {
      const line = document.createElement("li");
      line.append(entry(properties));
      return line;
    });
  place.replaceChildren(...lines);
}

function entry({ label, href, text, id }: Feature["properties"]): DocumentFragment {
  const whole = document.createDocumentFragment();
  const name = document.createElement(href?.startsWith("/") ? "a" : "span");
  if (href?.startsWith("/")) name.setAttribute("href", href);
  name.textContent = [id, label].filter(Boolean).join(" ");
  whole.append(name);
  if (text) {
    const more = document.createElement("span");
    more.className = "k-hint";
    more.textContent = ` ${text}`;
    whole.append(more);
  }
  return whole;
}

// A slider moves the time of its map: <input type="range" data-map-time="id of the map">, in minutes since the epoch.
for (const slider of document.querySelectorAll<HTMLInputElement>("input[data-map-time]")) {
  const target = document.getElementById(slider.dataset["mapTime"] ?? "");
  const output = document.getElementById(`${slider.id}-shown`);
  const zone = slider.dataset["zone"] ?? "UTC";
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: "short", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: zone,
  });
  const move = () => {
    const moment = new Date(Number(slider.value) * 60000);
    if (target) target.dataset["time"] = moment.toISOString();
    for (const line of document.querySelectorAll<SVGLineElement>(".k-day-cursor")) {
      const minute = String(Number(slider.value) - Number(line.ownerSVGElement?.dataset["dayStart"] ?? 0));
      line.setAttribute("x1", minute);
      line.setAttribute("x2", minute);
    }
    const words = `${clock.format(moment)} ${slider.dataset["city"] ?? ""}`.trim();
    if (output) output.textContent = words;
    slider.setAttribute("aria-valuetext", words);
  };
  slider.addEventListener("input", move);
  move();
}

for (const element of document.querySelectorAll<HTMLElement>("[data-kapok-map]")) {
  show(element).catch((cause: unknown) => {
    console.warn("no map", cause);
    element.classList.add("k-map-failed");
    element.classList.remove("k-map-drawing");
    void features(element).then((data) => list(element, data.features)).catch(() => undefined);
    element.querySelector("details")?.setAttribute("open", "");
  });
}
