// Where drawn points are kept: in the controls of the form itself, which stay the truth. Whoever does not use the map
// types there, in any notation, and the map follows.
import type { Position } from "./map-types";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** A point that can be drawn, and the line of the form in which it stands. */
export interface Spot {
  line: number;
  point: Position;
}

export interface Store {
  spots(): Spot[];
  /** After the last point, or where the person was writing. */
  add(point: Position): void;
  move(line: number, point: Position): void;
  /** The point becomes this line; those from there on move down. */
  insert(line: number, point: Position): void;
  remove(line: number): void;
  /** All that is written, for undoing. */
  snapshot(): string;
  restore(snapshot: string): void;
}

export const written = ([lon, lat]: Position) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

/** Reads coordinates: decimals here, every other notation and the names of places by asking the server, once each. */
export class Reader {
  private readonly known = new Map<string, Position | undefined>();

  constructor(
    private readonly address: string | undefined,
    private readonly learnt: () => void,
  ) {}

  read(text: string, name = ""): Position | undefined {
    const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
    if (found) return [Number(found[2]), Number(found[1])];
    const asked = text.trim() || name.trim();
    if (asked.length < 3 || !this.address) return undefined;
    const query = new URLSearchParams(text.trim() ? { q: text.trim() } : { name: name.trim() }).toString();
    if (!this.known.has(query)) {
      this.known.set(query, undefined);
      void this.ask(query);
    }
    return this.known.get(query);
  }

  private async ask(query: string): Promise<void> {
    const answer = await fetch(`${this.address}?${query}`, { headers: { Accept: "application/json" } });
    if (answer.status !== 200) return;
    const { lon, lat } = (await answer.json()) as { lon: number; lat: number };
    this.known.set(query, [lon, lat]);
    this.learnt();
  }
}

let writing = false;
/** Whether the map itself is writing into a control just now. */
export const isWriting = () => writing;

function write(control: Control, text: string): void {
  if (control.value === text) return;
  control.value = text;
  writing = true;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  writing = false;
}

/** One control: a point, or a point a line. */
export class TextStore implements Store {
  constructor(
    private readonly control: Control,
    private readonly reader: Reader,
    private readonly single: () => boolean,
  ) {}

  private get lines(): string[] {
    return this.control.value.split("\n");
  }

  private set lines(lines: string[]) {
    write(this.control, lines.filter((line) => line.trim()).join("\n"));
  }

  spots(): Spot[] {
    const all = this.lines.flatMap((text, line) => {
      const point = this.reader.read(text);
      return point ? [{ line, point }] : [];
    });
    return this.single() ? all.slice(0, 1) : all;
  }

  add(point: Position): void {
    this.lines = this.single() ? [written(point)] : [...this.lines, written(point)];
  }

  move(line: number, point: Position): void {
    this.lines = this.lines.map((text, at) => (at === line ? written(point) : text));
  }

  insert(line: number, point: Position): void {
    this.lines = spliced(this.lines, line, 0, written(point));
  }

  remove(line: number): void {
    this.lines = spliced(this.lines, line, 1);
  }

  snapshot(): string {
    return this.control.value;
  }

  restore(snapshot: string): void {
    write(this.control, snapshot);
  }
}

const MOST_ROWS = 60;

/** A group of controls a point, one of them its coordinate: a line of a route with its name and times. */
export class RowStore implements Store {
  private lastUsed: Control | undefined;

  constructor(
    private readonly rows: HTMLElement,
    private readonly reader: Reader,
  ) {
    rows.addEventListener("focusin", ({ target }) => {
      if ((target as Control).name?.endsWith(".coordinate")) this.lastUsed = target as Control;
    });
  }

  private get all(): HTMLElement[] {
    return [...this.rows.querySelectorAll<HTMLElement>("[data-row]")];
  }

  private static part(row: HTMLElement | undefined, name: string): Control | undefined {
    return row?.querySelector<Control>(`[name$=".${name}"]`) ?? undefined;
  }

  spots(): Spot[] {
    return this.all.flatMap((row, line) => {
      const point = this.reader.read(
        RowStore.part(row, "coordinate")?.value ?? "",
        RowStore.part(row, "name")?.value ?? "",
      );
      return point ? [{ line, point }] : [];
    });
  }

  add(point: Position): void {
    const taken = new Set(this.spots().map(({ line }) => line));
    const free = this.all.filter((_, line) => !taken.has(line)).map((row) => RowStore.part(row, "coordinate"));
    const control = free.find((one) => one === this.lastUsed) ?? free[0] ?? RowStore.part(this.another(), "coordinate");
    if (control) write(control, written(point));
  }

  move(line: number, point: Position): void {
    const control = RowStore.part(this.all[line], "coordinate");
    if (control) write(control, written(point));
  }

  insert(line: number, point: Position): void {
    this.fill(spliced(this.values(), line, 0, { coordinate: written(point) }));
  }

  remove(line: number): void {
    this.fill(spliced(this.values(), line, 1));
  }

  snapshot(): string {
    return JSON.stringify(this.values());
  }

  restore(snapshot: string): void {
    this.fill(JSON.parse(snapshot) as Record<string, string>[]);
  }

  /** What stands in each line, by the last word of the control's name; empty lines at the end are left out. */
  private values(): Record<string, string>[] {
    const values = this.all.map((row) =>
      Object.fromEntries(this.controls(row).map((control) => [lastWord(control), control.value])),
    );
    while (values.length > 0 && Object.values(values.at(-1) ?? {}).every((text) => text.trim() === "")) values.pop();
    return values;
  }

  private fill(values: Record<string, string>[]): void {
    while (this.all.length < values.length && this.another());
    this.all.forEach((row, line) => {
      const { ...now } = values[line] ?? {};
      // Who leaves the first place does not arrive there.
      if (!RowStore.part(row, "arrive")) now["leave"] ||= now["arrive"] ?? "";
      for (const control of this.controls(row)) write(control, now[lastWord(control)] ?? "");
    });
  }

  private controls(row: HTMLElement): Control[] {
    return [...row.querySelectorAll<Control>("input[name], textarea[name]")];
  }

  /** One line more, a copy of the last one without what was written there. */
  private another(): HTMLElement | undefined {
    const last = this.all.at(-1);
    const next = this.all.length;
    if (!last || next >= MOST_ROWS) return undefined;
    const row = last.cloneNode(true) as HTMLElement;
    const old = next - 1;
    for (const part of row.querySelectorAll("*")) {
      for (const { name, value } of [...part.attributes]) {
        if (/^(id|name|for|aria-describedby|hx-vals|hx-include|hx-target)$/.test(name)) {
          part.setAttribute(name, value.replaceAll(`stops[${old}]`, `stops[${next}]`).replaceAll(`stops-${old}-`, `stops-${next}-`));
        }
      }
    }
    row.querySelectorAll(".k-wrong").forEach((wrong) => wrong.remove());
    row.querySelectorAll("[data-checked]").forEach((checked) => checked.replaceChildren());
    this.controls(row).forEach((control) => (control.value = ""));
    const legend = row.querySelector("legend");
    if (legend) legend.textContent = (legend.textContent ?? "").replace(/\d+/, String(next + 1));
    last.after(row);
    (window as unknown as { htmx?: { process(e: Element): void } }).htmx?.process(row);
    return row;
  }
}

function lastWord(control: Control): string {
  return control.name.slice(control.name.lastIndexOf(".") + 1);
}

function spliced<T>(list: T[], at: number, away: number, ...into: T[]): T[] {
  return [...list.slice(0, at), ...into, ...list.slice(at + away)];
}
