// For those who make the figures: the form in which the site reads them, and how it writes a number.
export { figureOf } from "./figures.ts";
export type { BenchReport, Machine, Measure, PartReport, Row } from "./report.ts";
export { isBenchReport } from "./report.ts";
