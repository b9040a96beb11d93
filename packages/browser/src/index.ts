export { accessibilityFaults } from "./accessibility.ts";
export { findChromium } from "./find-chromium.ts";
export { type View, type Visit, visit } from "./visit.ts";
