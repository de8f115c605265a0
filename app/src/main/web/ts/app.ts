// What every page has: htmx with server-sent events, and small comforts. Everything works without it.
import htmx from "./htmx";
import "htmx-ext-sse";

const csrf = document.querySelector<HTMLMetaElement>('meta[name="csrf"]');

document.addEventListener("htmx:configRequest", (event) => {
  const header = csrf?.dataset["header"];
  if (csrf && header) (event as CustomEvent).detail.headers[header] = csrf.content;
});

for (const name of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(name, (event) => {
    const source = (event as CustomEvent).detail.elt as HTMLElement;
    if (source.id !== "bell") say(document.body.dataset["failed"] ?? "");
  });
}

/** Says one sentence at the top of the page, once. */
function say(text: string): void {
  const main = document.getElementById("main");
  if (!main || main.querySelector("[data-said]")) return;
  const notice = document.createElement("div");
  notice.className = "k-notice k-notice-important";
  notice.setAttribute("role", "alert");
  notice.dataset["said"] = "";
  const line = document.createElement("p");
  line.textContent = text;
  notice.append(line);
  main.prepend(notice);
}

// A menu closes with Escape, and when something else is touched.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector<HTMLDetailsElement>("details.k-menu[open]");
  if (open) {
    open.open = false;
    open.querySelector("summary")?.focus();
  }
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.k-menu[open]")) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
});

// A form is sent once, however often the button is pressed on a slow link.
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== "post") return;
  if (form.dataset["sent"] !== undefined) {
    event.preventDefault();
    return;
  }
  form.dataset["sent"] = "";
  setTimeout(() => delete form.dataset["sent"], 8000);
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) delete form.dataset["sent"];
});

// The clock goes on from the time that the server said, which in an exercise is not the time of this device, nor runs
// as fast; the server sends another one when it is turned.
let told: HTMLElement | null = null;
let opened = 0;
let shift = 0;
let city = "";
const two = (n: number) => String(n).padStart(2, "0");
const write = (ms: number) => `${two(Math.floor(ms / 3600000) % 24)}:${two(Math.floor(ms / 60000) % 60)}`;
const tick = () => {
  const clock = document.querySelector<HTMLElement>("[data-clock]");
  const local = clock?.querySelector("time");
  const zulu = clock?.querySelector("span");
  if (!clock || !local || !zulu) return;
  const start = Date.parse(clock.dataset["clock"] ?? "");
  if (told !== clock) {
    const shown = /^(\d\d):(\d\d)(.*)$/.exec(local.textContent ?? "");
    if (!shown) return;
    told = clock;
    opened = performance.now();
    shift = (Number(shown[1]) * 60 + Number(shown[2])) * 60000 - (start % 86400000);
    city = shown[3] ?? "";
  }
  const now = start + (performance.now() - opened) * Number(clock.dataset["speed"] ?? "1");
  local.textContent = write((now + shift + 86400000) % 86400000) + city;
  zulu.textContent = `(${write(now % 86400000)}Z)`;
};
tick();
setInterval(tick, 1000);

void htmx;
