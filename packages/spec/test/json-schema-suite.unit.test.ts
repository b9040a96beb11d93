import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isCheckedFormat } from "../src/index.ts";
import { SCHEMA, type SuiteTest, suiteTests } from "./support/suite.ts";
import { gaps, notClaimed } from "./support/suite-gaps.ts";

const all = suiteTests();
const fileOf = ({ place }: SuiteTest) => place.replace(/\/\d+\/\d+$/, "");
const claimed = all.filter((one) => !notClaimed.has(fileOf(one)));

test("judges each value of JSON Schema's own suite as the suite does, but for the known gaps", () => {
	const wrong = claimed.filter((one) => faultOf(one) !== undefined);
	const counts = `${claimed.length - wrong.length} passed, ${wrong.length} failed as listed, ${all.length - claimed.length} not claimed`;
	console.log(`JSON Schema test suite, draft 2020-12: ${counts}`);
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	expect(readme.replaceAll(/\s+/g, " ")).toContain(`with its optional parts: ${counts}.`);
	expect(wrong.map(({ place }) => place)).toEqual(gaps.flatMap(({ places }) => places).sort(inOrderOf(wrong)));
});

test("says of each value that it refuses where and why", () => {
	const unexplained = claimed.filter(({ judge, valid, value }) => {
		if (valid || judge.fault(SCHEMA) || judge.accepts(SCHEMA, value)) return false;
		const findings = judge.findings(SCHEMA, value);
		return findings.length === 0 || findings.some(({ message, schema }) => message === "is not valid" || schema === "");
	});
	expect(unexplained.map(({ place }) => place)).toEqual([]);
});

test("names no gap and no file that the suite does not have", () => {
	const places = new Set(all.map(({ place }) => place));
	const files = new Set(all.map(fileOf));
	expect(gaps.flatMap((gap) => gap.places).filter((place) => !places.has(place))).toEqual([]);
	expect([...notClaimed.keys()].filter((file) => ![...files].some((name) => name.startsWith(file)))).toEqual([]);
});

test("claims no format that it does not check", () => {
	const formats = [...notClaimed.keys()].flatMap((file) => /^optional\/format\/(.+)/.exec(file)?.[1] ?? []);
	expect(formats.filter(isCheckedFormat)).toEqual([]);
});

function faultOf({ judge, valid, value }: SuiteTest): string | undefined {
	const fault = judge.fault(SCHEMA);
	if (fault) return fault.message;
	return judge.accepts(SCHEMA, value) === valid ? undefined : "another verdict";
}

function inOrderOf(tests: readonly SuiteTest[]) {
	const index = (place: string) => tests.findIndex((one) => one.place === place);
	return (one: string, other: string) => index(one) - index(other);
}
