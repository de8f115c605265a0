// Draws a point, a line or an area into a text control: one "latitude, longitude" a line. The control stays the truth:
// whoever does not use the map types there, and the map follows.
import type { Map as EngineMap, Marker } from "maplibre-gl";
import type { MapLibre, Position } from "./map-types";

export class DrawnShape {
  private readonly control: HTMLInputElement | HTMLTextAreaElement | null;
  private readonly kind: string;
  private markers: Marker[] = [];
  private points: Position[] = [];

  constructor(
    private readonly element: HTMLElement,
    private readonly map: EngineMap,
    private readonly maplibre: MapLibre,
  ) {
    this.control = document.getElementById(element.dataset["draw"] ?? "") as HTMLInputElement | HTMLTextAreaElement | null;
    this.kind = element.dataset["drawKind"] ?? "point";
    map.getCanvas().style.cursor = "crosshair";
    map.on("click", (event) => this.add([event.lngLat.lng, event.lngLat.lat]));
    this.control?.addEventListener("change", () => this.read());
    this.read();
  }

  private add(point: Position): void {
    this.points = this.kind === "point" ? [point] : [...this.points, point];
    this.changed();
  }

  /** From the control; lines that are not two numbers stay as they are typed and are not drawn. */
  private read(): void {
    this.points = (this.control?.value ?? "").split("\n").flatMap((line) => {
      const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(line);
      return found ? [[Number(found[2]), Number(found[1])] as Position] : [];
    });
    this.drawn();
  }

  private changed(): void {
    if (this.control) {
      this.control.value = this.points.map(([lon, lat]) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`).join("\n");
      this.control.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.drawn();
    this.element.dispatchEvent(new CustomEvent("kapok:drawn", { detail: { points: this.points }, bubbles: true }));
  }

  private drawn(): void {
    this.line();
    this.markers.forEach((marker) => marker.remove());
    this.markers = this.points.map((point, i) => this.marker(point, i));
  }

  private line(): void {
    const closed = this.kind === "area" && this.points.length > 2;
    const ring = closed ? [...this.points, this.points[0]] : this.points;
    const geometry = closed ? { type: "Polygon", coordinates: [ring] } : { type: "LineString", coordinates: ring };
    const shape = this.points.length > 1 ? [{ type: "Feature", properties: {}, geometry }] : [];
    (this.map.getSource("drawn") as unknown as { setData(data: unknown): void }).setData({ type: "FeatureCollection", features: shape });
  }

  /** A handle: drag it, move it with the arrow keys, take it away with Delete or a double click. */
  private marker(point: Position, i: number): Marker {
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "k-map-handle";
    handle.textContent = this.kind === "point" ? "" : String(i + 1);
    handle.setAttribute("aria-label", `${i + 1}: ${point[1].toFixed(5)}, ${point[0].toFixed(5)}`);
    const marker = new this.maplibre.Marker({ element: handle, draggable: true }).setLngLat(point).addTo(this.map);
    marker.on("drag", () => {
      this.points[i] = [marker.getLngLat().lng, marker.getLngLat().lat];
      this.line();
    });
    marker.on("dragend", () => this.changed());
    handle.addEventListener("click", (event) => event.stopPropagation());
    handle.addEventListener("dblclick", (event) => {
      event.stopPropagation();
      this.remove(i);
    });
    handle.addEventListener("keydown", (event) => this.key(event, i));
    return marker;
  }

  private key(event: KeyboardEvent, i: number): void {
    const steps: Record<string, Position> = { ArrowUp: [0, -4], ArrowDown: [0, 4], ArrowLeft: [-4, 0], ArrowRight: [4, 0] };
    const step = steps[event.key];
    const point = this.points[i];
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.remove(i);
    } else if (step && point) {
      event.preventDefault();
      event.stopPropagation();
      const { x, y } = this.map.project(point);
      const moved = this.map.unproject([x + step[0], y + step[1]]);
      this.points[i] = [moved.lng, moved.lat];
      this.changed();
      this.markers[i]?.getElement().focus();
    }
  }

  private remove(i: number): void {
    this.points = this.points.filter((_, at) => at !== i);
    this.changed();
  }
}
