import type { Spec } from "../model/spec.ts";
import type { Direction } from "../schema/direction.ts";
import type { Violation } from "../violation.ts";
import type { BodyValue } from "../wire/read-body.ts";
import { breaks, type Judgement, KEEPS, toViolation } from "./judgement.ts";
import { readingOf } from "./reading.ts";
import { MAX_FINDINGS } from "./step.ts";
import { valueJudgeOf } from "./value-judge.ts";

/** Where a value stands in its message. */
export interface Spot {
	readonly direction: Direction;
	readonly in: Violation["in"];
	/** JSON Pointer in that part; empty for a body. */
	readonly root: string;
}

/** Judges what was read of a body or a parameter by the schema at a pointer. */
export function judgeRead(spec: Spec, schema: string | undefined, read: BodyValue, spot: Spot): Judgement {
	const { in: part, root, direction } = spot;
	if ("unread" in read) return { violations: [], unchecked: [`the ${part}${root && ` ${root}`}: ${read.unread}`] };
	if ("fault" in read) {
		const { pointer, fault, received, rule } = read;
		return breaks({ in: part, pointer: `${root}${pointer}`, rule, message: fault, ...(received && { received }) });
	}
	if (schema === undefined) return KEEPS;
	const judge = valueJudgeOf(spec, direction);
	const { value: raw, isText = false } = read;
	const error = judge.fault(schema);
	if (error) {
		return {
			violations: [],
			unchecked: [`the ${part}${root && ` ${root}`}: its schema cannot be used, #${error.pointer} ${error.message}`],
		};
	}
	const value = isText ? readingOf(spec, judge, schema, raw) : raw;
	const findings = judge.findings(schema, value);
	// What reads as a number may be meant as text.
	if (findings.length === 0 || (isText && judge.accepts(schema, raw))) return KEEPS;
	return {
		violations: findings.map((finding) => toViolation(finding, part, root, value)),
		unchecked:
			findings.length < MAX_FINDINGS ? [] : [`the ${part}: what is wrong after the first ${MAX_FINDINGS} faults`],
	};
}
