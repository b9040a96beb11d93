import { steps } from "./steps.mjs";

console.log(JSON.stringify(await steps(JSON.parse(process.argv[2]))));
