import type { Contract } from "../contract/contract.ts";
import type { FileReport, PartReport, VerifyReport } from "../model/verify.ts";
import type { Choice } from "./candidates.ts";
import { type Exchange, exchangesOf } from "./exchange.ts";
import { InputError } from "./input-error.ts";
import { verifyPayload } from "./payload.ts";
import { readJson } from "./read-json.ts";
import { routeOf } from "./route.ts";
import { verifyRequest } from "./verify-request.ts";
import { verifyResponse } from "./verify-response.ts";

/** What the caller knows of the files, and how strict they are judged. */
export interface VerifyOptions extends Choice {
	/** `lenient` lets a missing required member pass. */
	readonly profile?: "strict" | "lenient";
	/** Hosts whose recorded requests belong to the contract, besides its own servers and this machine. */
	readonly hosts?: readonly string[];
}

/** Verifies files that hold a body, a HAR recording, or exchanges as `{request, response}`. */
export async function verifyFiles(
	contract: Contract,
	files: readonly string[],
	options: VerifyOptions = {},
): Promise<VerifyReport> {
	const { profile = "strict" } = options;
	const reports: FileReport[] = [];
	for (const file of files) {
		reports.push({ file, ...verifyShallow(contract, file, await readJson(file), options) });
	}
	const { title, version, sha256 } = contract;
	// A file in which there was nothing to verify proves nothing.
	const isFine = reports.every(({ parts }) => parts.length > 0 && parts.every(passes));
	return { contract: { title, version, sha256 }, profile, verdict: isFine ? "pass" : "findings", files: reports };
}

/** Whether a part is no reason to fail: it is recognised, and nothing in it is worse than lenient. */
export function passes({ verdict, findings }: PartReport): boolean {
	return verdict !== "unknown" && findings.every(({ severity }) => severity === "lenient");
}

/** The validators go down a level for each level of the value, and the stack has an end. */
function verifyShallow(...args: Parameters<typeof verifyContent>): ReturnType<typeof verifyContent> {
	try {
		return verifyContent(...args);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new InputError(`${args[1]}: it is nested too deeply to be verified`, { cause: error });
	}
}

function verifyContent(
	contract: Contract,
	file: string,
	value: unknown,
	options: VerifyOptions,
): Pick<FileReport, "parts" | "ignored"> {
	const lenient = options.profile === "lenient";
	const exchanges = options.side === undefined ? exchangesOf(file, value) : undefined;
	if (!exchanges) return { parts: [verifyPayload(contract, value, { ...options, lenient })], ignored: [] };
	const ignored = new Map<string, number>();
	const parts = exchanges.flatMap((exchange) => {
		const route = routeOf(contract, exchange, options.hosts ?? []);
		if ("ignored" in route) {
			ignored.set(route.ignored, (ignored.get(route.ignored) ?? 0) + 1);
			return [];
		}
		if ("methods" in route) return [wrongMethod(exchange, route.methods)];
		const request = verifyRequest(contract, exchange, route, { lenient });
		const { response, name } = exchange;
		return response ? [request, verifyResponse(contract, name, route.operation, response, { lenient })] : [request];
	});
	return { parts, ignored: [...ignored].map(([reason, count]) => ({ reason, count })) };
}

function wrongMethod({ name, method }: Exchange, methods: readonly string[]): PartReport {
	const received = /^[A-Z]{1,10}$/.test(method) ? method : "another one";
	const finding = { in: "method", pointer: "", rule: "method", expected: methods.join(", "), received } as const;
	return {
		name,
		side: "request",
		verdict: "breaks",
		findings: [{ ...finding, severity: "failure" }],
		unchecked: ["the rest of the exchange: the contract does not have the method"],
	};
}
