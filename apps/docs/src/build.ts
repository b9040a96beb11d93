import { stat } from "node:fs/promises";
import { join } from "node:path";
import { siteFolder } from "./folder.ts";
import { buildSite } from "./site.ts";

const start = performance.now();
await buildSite(siteFolder);
const { size } = await stat(join(siteFolder, "index.html"));
console.log(`dist/index.html  ${(size / 1000).toFixed(0)} kB  ${((performance.now() - start) / 1000).toFixed(1)} s`);
