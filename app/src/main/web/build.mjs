// Builds styles, scripts, icons and base maps into <target>/classes/assets under names that carry their hash, each with
// a brotli and a gzip twin, and prints what a first, a next and a map page transfer. Does nothing when nothing changed.
// Usage: node build.mjs <Maven's target folder>
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, "../../../target"));
const out = join(target, "classes/assets");
const stamp = join(target, "web.stamp");
const node = Number(process.versions.node.split(".")[0]);
if (node < 20) {
  console.error(`Node 20 or newer is needed to build the pages' assets, this is ${process.version}`);
  process.exit(1);
}

const files = (folder, ...endings) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return files(path, ...endings);
      return endings.length === 0 || endings.includes(extname(entry.name)) ? [path] : [];
    })
    .sort();
const hashOf = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");

install();
const icons = iconNames();
const inputs = hashOf(process.version, icons.join(), ...files(here).flatMap((file) => [file, readFileSync(file)]));
if (existsSync(join(out, "manifest.properties")) && existsSync(stamp) && readFileSync(stamp, "utf8") === inputs) {
  process.exit(0);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = new Map();
const sizes = new Map();
(await import("./boundaries.mjs")).writeBoundaries(here, target);
await build();
budgets();
writeFileSync(join(out, "manifest.properties"), [...manifest].map(([name, file]) => `${name}=${file}\n`).join(""));
writeFileSync(stamp, inputs);

/** Brings the packages of the lockfile, without running their scripts; once per lockfile. */
function install() {
  const lock = hashOf(readFileSync(join(here, "package-lock.json")));
  const done = join(here, "node_modules/.kapok-lock");
  if (existsSync(done) && readFileSync(done, "utf8") === lock) return;
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: here,
    stdio: "inherit",
  });
  if (npm.status !== 0) {
    console.error("npm ci failed: are Node 20+, npm and the npm registry within reach?");
    process.exit(1);
  }
  writeFileSync(done, lock);
}

/** Every icon that a template or a class names. */
function iconNames() {
  const main = resolve(here, "..");
  const names = new Set(["humanitarian", "armed", "civil", "alert"]);
  for (const file of [...files(join(main, "jte"), ".jte"), ...files(join(main, "java"), ".java")]) {
    for (const [, name] of readFileSync(file, "utf8").matchAll(/\bicon\("([a-z0-9-]+)"\)/g)) names.add(name);
  }
  return [...names].sort();
}

/** Refuses scripts whose types do not fit. */
function checkTypes() {
  const checked = spawnSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "--noEmit"], {
    cwd: here,
    stdio: "inherit",
  });
  if (checked.status !== 0) process.exit(1);
}

async function build() {
  checkTypes();
  const { baseMap } = await import("./basemap.mjs");
  const esbuild = await import("esbuild");
  const sass = await import("sass");
  keep("icons.svg", sprite());
  keep("kapok.svg", readFileSync(join(here, "icons/kapok.svg")));
  for (const name of ["app", "map"]) {
    const css = sass.compile(join(here, `scss/${name}.scss`), {
      style: "compressed",
      loadPaths: [join(here, "node_modules")],
      quietDeps: true,
      silenceDeprecations: ["import", "if-function", "global-builtin", "color-functions"],
    });
    keep(`${name}.css`, name === "map" ? withoutUnused(css.css) : css.css);
  }
  const worker = keep(
    "map-worker.js",
    withoutSourceMap(readFileSync(join(here, "node_modules/maplibre-gl/dist/maplibre-gl-csp-worker.js"), "utf8")),
  );
  const maps = {};
  for (const [name, data] of Object.entries(baseMap(here))) maps[name] = "/assets/" + keep(name, JSON.stringify(data));
  const engine = keep(
    "map-engine.js",
    withoutSourceMap(readFileSync(join(here, "node_modules/maplibre-gl/dist/maplibre-gl-csp.js"), "utf8")),
  );
  const addresses = { worker: "/assets/" + worker, engine: "/assets/" + engine, maps };
  for (const name of ["app", "map"]) {
    const script = await esbuild.build({
      entryPoints: [join(here, `ts/${name}.ts`)],
      bundle: true,
      minify: true,
      write: false,
      format: "iife",
      target: ["es2022"],
      define: { KAPOK_ADDRESSES: JSON.stringify(addresses) },
      legalComments: "none",
      logLevel: "warning",
    });
    keep(`${name}.js`, script.outputFiles[0].contents);
  }
}

function withoutSourceMap(script) {
  return script.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
}

/** The engine's styles are for controls too that Kapok never shows, most of them icons: four fifths of the whole. */
function withoutUnused(css) {
  const unused = /maplibregl-(?:ctrl-(?:attrib|compass|fullscreen|geolocate|globe|logo|shrink|terrain)|compact|user-location|crosshair|boxzoom)/;
  const rules = (text) =>
    text.replace(/(@media[^{]*)\{((?:[^{}]*\{[^{}]*\})*)\}|([^{}@]+)\{([^{}]*)\}/g, (whole, media, inner, selectors, body) => {
      if (media) {
        const kept = rules(inner);
        return kept ? `${media}{${kept}}` : "";
      }
      const kept = selectors.split(",").filter((selector) => !unused.test(selector));
      return kept.length > 0 ? `${kept.join()}{${body}}` : "";
    });
  return rules(css);
}

/** One file with every icon used, each as a symbol of its own name. */
function sprite() {
  const symbols = icons.map((name) => {
    const own = join(here, `icons/${name}.svg`);
    const theirs = join(here, `node_modules/bootstrap-icons/icons/${name}.svg`);
    const file = existsSync(own) ? own : theirs;
    if (!existsSync(file)) throw new Error(`no icon is named ${name}`);
    const svg = readFileSync(file, "utf8");
    const box = /viewBox="([^"]+)"/.exec(svg)[1];
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="${box}" fill="currentColor">${body}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

/** Writes a file under its hashed name, with its compressed twins, and notes its size on the wire. */
function keep(name, content) {
  const bytes = Buffer.from(content);
  const ending = extname(name);
  const file = `${basename(name, ending)}.${hashOf(bytes).slice(0, 12)}${ending}`;
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  writeFileSync(join(out, file), bytes);
  writeFileSync(join(out, `${file}.br`), packed);
  writeFileSync(join(out, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  manifest.set(name, file);
  sizes.set(name, packed.length);
  return file;
}

/** What pages may transfer, in kB (design, section 5); a page itself is measured by the browser tests. */
function budgets() {
  const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(6) + " kB";
  for (const [name, size] of sizes) console.log(`  ${kb(size)}  ${name}`);
  const sum = (names) => names.reduce((total, name) => total + sizes.get(name), 0);
  const world = [...sizes.keys()].filter((name) => name.endsWith(".json"));
  const first = sum(["app.css", "app.js", "icons.svg", "kapok.svg"]);
  const map = sum(["map.css", "map.js", "map-engine.js", "map-worker.js", ...world]);
  const limits = [
    ["first page without its HTML", first, 85_000],
    ["what a map adds, once", map, 400_000],
  ];
  for (const [what, size, limit] of limits) {
    console.log(`  ${kb(size)}  ${what} (budget ${limit / 1000} kB)`);
    if (size > limit) {
      console.error(`over budget: ${what} transfers ${size} bytes, allowed are ${limit}`);
      process.exitCode = 1;
      rmSync(stamp, { force: true });
      process.exit(1);
    }
  }
}
