// Draws a point, a line or an area into a text control: one "latitude, longitude" a line. The control stays the truth:
// whoever does not use the map types there, and the map follows. Where data-draw names several controls, each holds one
// point: a click fills the empty one that was last written in, else the first empty one.
import type { Map as EngineMap, Marker } from "maplibre-gl";
import type { MapLibre, Position } from "./map-types";

type Control = HTMLInputElement | HTMLTextAreaElement;

export class DrawnShape {
  private readonly controls: Control[];
  private lastUsed: Control | undefined;
  /** Which control each point stands in, where there are several. */
  private slots: number[] = [];
  private readonly kind: string;
  private markers: Marker[] = [];
  private points: Position[] = [];

  constructor(
    private readonly element: HTMLElement,
    private readonly map: EngineMap,
    private readonly maplibre: MapLibre,
  ) {
    this.controls = (element.dataset["draw"] ?? "").split(" ").flatMap((id) => {
      const control = document.getElementById(id);
      return control ? [control as Control] : [];
    });
    this.kind = element.dataset["drawKind"] ?? "point";
    map.getCanvas().style.cursor = "crosshair";
    map.on("click", (event) => this.add([event.lngLat.lng, event.lngLat.lat]));
    this.controls.forEach((control) => {
      control.addEventListener("change", () => this.read());
      control.addEventListener("focus", () => (this.lastUsed = control));
    });
    this.read();
  }

  private get several(): boolean {
    return this.controls.length > 1;
  }

  private add(point: Position): void {
    if (this.several) {
      this.fill(point);
      return;
    }
    this.points = this.kind === "point" ? [point] : [...this.points, point];
    this.changed();
  }

  /** From the control; lines that are not two numbers stay as they are typed and are not drawn. */
  private read(): void {
    const lines = this.several ? this.controls.map((control) => control.value) : (this.controls[0]?.value ?? "").split("\n");
    const read = lines.flatMap((line, at) => {
      const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(line);
      return found ? [{ at, point: [Number(found[2]), Number(found[1])] as Position }] : [];
    });
    this.points = read.map((one) => one.point);
    this.slots = read.map((one) => one.at);
    this.drawn();
  }

  private changed(): void {
    const written = this.points.map(([lon, lat]) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`);
    if (this.several) {
      this.slots.forEach((slot, i) => this.write(this.controls[slot], written[i] ?? ""));
    } else {
      this.write(this.controls[0], written.join("\n"));
    }
    this.drawn();
    this.element.dispatchEvent(new CustomEvent("kapok:drawn", { detail: { points: this.points }, bubbles: true }));
  }

  private write(control: Control | undefined, text: string): void {
    if (control && control.value !== text) {
      control.value = text;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /** Into one of several controls; what stands there already is dragged, not written over. */
  private fill(point: Position): void {
    const empty = this.controls.filter((control) => control.value.trim() === "");
    const control = empty.find((one) => one === this.lastUsed) ?? empty[0];
    if (control) {
      this.write(control, `${point[1].toFixed(5)}, ${point[0].toFixed(5)}`);
      this.read();
      this.changed();
    }
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
    handle.textContent = this.kind === "point" ? "" : String((this.several ? (this.slots[i] ?? i) : i) + 1);
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
    if (this.several) this.write(this.controls[this.slots[i] ?? -1], "");
    this.slots = this.slots.filter((_, at) => at !== i);
    this.points = this.points.filter((_, at) => at !== i);
    this.changed();
  }
}
