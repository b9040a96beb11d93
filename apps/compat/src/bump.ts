import type { Verdict } from "./table.ts";

/** How far a version has to move. */
export type Bump = "none" | "patch" | "minor" | "major";

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

const bumps: Readonly<Record<Verdict, Bump>> = { B: "major", P: "major", N: "minor", D: "patch" };

/** The bump that a verdict asks for. */
export function bumpFor(verdict: Verdict): Bump {
	return bumps[verdict];
}

/** The greatest of several bumps. */
export function greatest(bumps: readonly Bump[]): Bump {
	return bumps.reduce((most, bump) => (isLess(most, bump) ? bump : most), "none");
}

/** True when the first bump is less than the second. */
export function isLess(a: Bump, b: Bump): boolean {
	return order.indexOf(a) < order.indexOf(b);
}

/** How far apart two versions are; none when the second is not higher, or one of them is no version of three numbers. */
export function bumpBetween(before: string, after: string): Bump {
	const [a, b] = [before, after].map((version) => /^\d+\.\d+\.\d+(?=$|[-+])/.exec(version)?.[0].split(".").map(Number));
	const index = a && b && [0, 1, 2].find((place) => a[place] !== b[place]);
	if (index === undefined || Number(b?.[index]) < Number(a?.[index])) return "none";
	return (["major", "minor", "patch"] as const)[index] ?? "none";
}
