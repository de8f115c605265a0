// Draws a point, a line or an area into the controls of a form. Touching the map adds; a handle is dragged, or moved with
// the arrow keys, or deleted; the small handle between two inserts one there; every step can be undone. Whoever uses no
// pointer moves the map with its arrow keys and adds its middle by a button.
import type { Map as EngineMap, Marker } from "maplibre-gl";
import type { MapLibre, Position } from "./map-types";
import { isWriting, Reader, RowStore, type Spot, type Store, TextStore, written } from "./map-store";

type Kind = "point" | "line" | "area";
const KINDS: Record<string, Kind> = { circle: "point", point: "point", route: "line", line: "line", area: "area" };
const NUDGES: Record<string, Position> = { ArrowUp: [0, -4], ArrowDown: [0, 4], ArrowLeft: [-4, 0], ArrowRight: [4, 0] };
const MOST_UNDONE = 100;

export class DrawnShape {
  private readonly store: Store;
  private readonly tools: HTMLElement | null;
  private readonly form: HTMLFormElement | null;
  private markers: Marker[] = [];
  private spots: Spot[] = [];
  private selected = -1;
  private past: string[] = [];
  private now = "";

  constructor(
    private readonly element: HTMLElement,
    private readonly map: EngineMap,
    private readonly maplibre: MapLibre,
  ) {
    const [id = "", ...more] = (element.dataset["draw"] ?? "").split(" ");
    const control = document.getElementById(id) as HTMLInputElement | null;
    const reader = new Reader(element.dataset["read"], () => this.follow());
    const rows = control?.closest<HTMLElement>("[data-rows]");
    this.store = rows && more.length > 0
      ? new RowStore(rows, reader)
      : new TextStore(control ?? document.createElement("input"), reader, () => this.kind === "point");
    this.form = control?.form ?? null;
    this.tools = element.querySelector(".k-map-tools");
    map.getCanvas().style.cursor = "crosshair";
    map.on("click", ({ lngLat }) => this.change(() => this.store.add([lngLat.lng, lngLat.lat])));
    (this.form ?? document).addEventListener("change", () => {
      if (isWriting()) return;
      this.keep();
      this.follow();
    });
    // What the server found doubtful in a coordinate: the place that was probably meant is shown beside the one typed.
    this.form?.addEventListener("htmx:afterSettle", () => this.follow());
    element.addEventListener("keydown", (event) => {
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.undo();
    });
    this.tool("centre")?.addEventListener("click", () => {
      const { lng, lat } = map.getCenter();
      this.change(() => this.store.add([lng, lat]));
    });
    this.tool("undo")?.addEventListener("click", () => this.undo());
    this.tool("delete")?.addEventListener("click", () => this.remove(this.selected));
    this.now = this.store.snapshot();
    this.follow();
  }

  private get kind(): Kind {
    const from = this.element.dataset["drawKindFrom"];
    const chosen = from && this.form ? new FormData(this.form).get(from) : undefined;
    return KINDS[String(chosen ?? this.element.dataset["drawKind"])] ?? "point";
  }

  private tool(what: string): HTMLButtonElement | null {
    return this.tools?.querySelector(`[data-do="${what}"]`) ?? null;
  }

  /** One step of the person's: done, drawn, told, and kept so that it can be undone. */
  private change(step: () => void): void {
    step();
    this.keep();
    this.drawn();
    this.told();
  }

  /** What is typed is a step too: undoing never takes away more than the last one. */
  private keep(): void {
    const after = this.store.snapshot();
    if (after === this.now) return;
    this.past = [...this.past, this.now].slice(-MOST_UNDONE);
    this.now = after;
  }

  private undo(): void {
    const before = this.past.pop();
    if (before === undefined) return;
    this.store.restore(before);
    this.now = before;
    this.drawn();
    this.told();
  }

  private told(): void {
    const points = this.spots.map(({ point }) => point);
    this.element.dispatchEvent(new CustomEvent("kapok:drawn", { detail: { points }, bubbles: true }));
  }

  /** What was typed is drawn, and brought into view. */
  private follow(): void {
    this.drawn();
    const view = this.map.getBounds();
    const seen = [...this.spots.map(({ point }) => point), ...this.doubts().map(({ likely }) => likely)];
    if (seen.length === 0 || seen.every((point) => view.contains(point) && this.map.getZoom() > 5)) return;
    const box = new this.maplibre.LngLatBounds();
    seen.forEach((point) => box.extend(point));
    this.map.fitBounds(box, { padding: 60, maxZoom: this.kind === "point" ? 11 : 9, animate: false });
  }

  private drawn(): void {
    this.spots = this.store.spots();
    if (this.selected >= this.spots.length) this.selected = -1;
    this.shape();
    this.markers.forEach((marker) => marker.remove());
    const likely = this.doubts().map((doubt) => this.likely(doubt));
    this.markers = [...this.spots.map((spot, at) => this.handle(spot, at)), ...this.betweens(), ...likely];
    const undo = this.tool("undo");
    if (undo) undo.disabled = this.past.length === 0;
    const away = this.tool("delete");
    if (away) away.disabled = this.selected < 0;
  }

  private shape(): void {
    const points = this.spots.map(({ point }) => point);
    const closed = this.kind === "area" && points.length > 2;
    const radius = this.radius();
    const round = radius > 0 ? points.map((point) => circle(point, radius)) : [];
    const line = closed
      ? [{ type: "Polygon", coordinates: [[...points, points[0]]] }]
      : points.length > 1 ? [{ type: "LineString", coordinates: points }] : [];
    const doubts = this.doubts().map(({ typed, likely }) => ({ type: "LineString", coordinates: [typed, likely] }));
    const features = [...line, ...round, ...doubts].map((geometry) => ({ type: "Feature", properties: {}, geometry }));
    (this.map.getSource("drawn") as unknown as { setData(data: unknown): void }).setData({ type: "FeatureCollection", features });
  }

  /** Coordinates that the server takes for a slip, with the place that was probably meant. */
  private doubts(): { typed: Position; likely: Position; words: string; choice: HTMLInputElement | null }[] {
    const found = this.form?.querySelectorAll<HTMLElement>("[data-likely]") ?? [];
    return [...found].flatMap((one) => {
      const [typed, likely] = [decimal(one.dataset["typed"]), decimal(one.dataset["likely"])];
      return typed && likely ? [{ typed, likely, words: one.textContent?.trim() ?? "", choice: one.querySelector("input") }] : [];
    });
  }

  private likely({ likely, words, choice }: { likely: Position; words: string; choice: HTMLInputElement | null }): Marker {
    const button = this.button("k-map-likely", "?", words);
    button.title = words;
    button.addEventListener("click", () => choice?.click());
    return new this.maplibre.Marker({ element: button }).setLngLat(likely).addTo(this.map);
  }

  /** Metres round a single point, from the control that holds them. */
  private radius(): number {
    const control = document.getElementById(this.element.dataset["drawRadius"] ?? "") as HTMLInputElement | null;
    const metres = Number(control?.value.replace(/[^0-9.]/g, ""));
    return this.kind === "point" && Number.isFinite(metres) ? Math.min(metres, 500_000) : 0;
  }

  private handle({ line, point }: Spot, at: number): Marker {
    const label = this.kind === "point" ? "" : String(line + 1);
    const button = this.button("k-map-handle", label, `${label} ${written(point)}`.trim());
    const marker = this.marker(button, point);
    marker.on("drag", () => {
      const { lng, lat } = marker.getLngLat();
      this.spots[at] = { line, point: [lng, lat] };
      this.shape();
    });
    marker.on("dragend", () => {
      const { lng, lat } = marker.getLngLat();
      this.select(at);
      this.change(() => this.store.move(line, [lng, lat]));
    });
    button.addEventListener("focus", () => this.select(at));
    button.addEventListener("dblclick", (event) => {
      event.stopPropagation();
      this.remove(at);
    });
    button.addEventListener("keydown", (event) => this.key(event, at));
    return marker;
  }

  /** Between two points: touched, it becomes a point of its own; dragged, it becomes one where it is let go. */
  private betweens(): Marker[] {
    if (this.kind === "point") return [];
    const pairs = this.spots.slice(1).map((spot, i) => [this.spots[i], spot] as [Spot, Spot]);
    const [first, last] = [this.spots[0], this.spots.at(-1)];
    if (this.kind === "area" && this.spots.length > 2 && first && last) pairs.push([last, first]);
    return pairs.map(([start, end]) => {
      const middle: Position = [(start.point[0] + end.point[0]) / 2, (start.point[1] + end.point[1]) / 2];
      const words = (this.tools?.dataset["insert"] ?? "").replace("1", String(start.line + 1)).replace("2", String(end.line + 1));
      const button = this.button("k-map-between", "+", words);
      const marker = this.marker(button, middle);
      const insert = ({ lng, lat }: { lng: number; lat: number }) => {
        const place = start.line + 1;
        this.change(() => this.store.insert(place, [lng, lat]));
        this.focus(this.spots.findIndex(({ line }) => line === place));
      };
      button.addEventListener("click", () => insert(marker.getLngLat()));
      marker.on("dragend", () => insert(marker.getLngLat()));
      return marker;
    });
  }

  private button(className: string, text: string, label: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", (event) => event.stopPropagation());
    return button;
  }

  private marker(element: HTMLElement, point: Position): Marker {
    return new this.maplibre.Marker({ element, draggable: true }).setLngLat(point).addTo(this.map);
  }

  private select(at: number): void {
    this.selected = at;
    const away = this.tool("delete");
    if (away) away.disabled = false;
  }

  private focus(at: number): void {
    this.markers[at]?.getElement().focus();
  }

  private key(event: KeyboardEvent, at: number): void {
    const nudge = NUDGES[event.key];
    const spot = this.spots[at];
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.remove(at);
    } else if (nudge && spot) {
      event.preventDefault();
      event.stopPropagation();
      const { x, y } = this.map.project(spot.point);
      const { lng, lat } = this.map.unproject([x + nudge[0], y + nudge[1]]);
      this.change(() => this.store.move(spot.line, [lng, lat]));
      this.focus(at);
    }
  }

  private remove(at: number): void {
    const spot = this.spots[at];
    if (!spot) return;
    this.change(() => this.store.remove(spot.line));
    this.focus(Math.min(at, this.spots.length - 1));
  }
}

/** A ring of 48 points; good enough to look at, the server computes with the true circle. */
function circle([lon, lat]: Position, metres: number): { type: string; coordinates: unknown } {
  const north = metres / 111_195;
  const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const ring = Array.from({ length: 49 }, (_, i) => {
    const turn = (i * Math.PI) / 24;
    return [lon + east * Math.cos(turn), lat + north * Math.sin(turn)];
  });
  return { type: "Polygon", coordinates: [ring] };
}

function decimal(text: string | undefined): Position | undefined {
  const [lat, lon] = (text ?? "").split(",").map(Number);
  return lat !== undefined && lon !== undefined && Number.isFinite(lat) && Number.isFinite(lon) ? [lon, lat] : undefined;
}
