import { afterAll, expect, test, vi } from "vitest";
import { cleanUp, folder, run, runHere } from "./support/cli.ts";

afterAll(cleanUp);

test("prints its help and its version", async () => {
	expect(await runHere(["--help"])).toMatchObject({
		code: 0,
		stdout: expect.stringMatching(/^Usage: orders-contract/),
	});
	expect(await runHere(["test", "--help"])).toMatchObject({
		code: 0,
		stdout: expect.stringContaining("--seed <number>"),
	});
	expect(await run(["--version"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/\d+\.\d+\.\d+\n$/) });
});

test("does not print a key of the environment in its help", async () => {
	vi.stubEnv("FORTER_API_KEY", "sk_f00dfeedcafe");
	const { stdout } = await runHere(["test", "--help"]);
	vi.unstubAllEnvs();
	expect(stdout).toContain("(env: FORTER_API_KEY)");
	expect(stdout).not.toContain("sk_f00dfeedcafe");
});

test.for([
	[[], /^name a command: test, verify, coverage, mutate, replay$/],
	[["tst"], /^unknown command 'tst' \(Did you mean test\?\); see orders-contract --help$/],
	[["test", "--sed", "1"], /^unknown option '--sed' \(Did you mean --seed\?\); see orders-contract test --help$/],
	[
		["test", "--seed", "x"],
		/'x' is invalid\. Expected a whole number from 0 to 4294967295; see orders-contract test --help$/,
	],
	[["test", "--seed"], /^option '--seed <number>' argument missing; see /],
	[["test", "--workers", "0"], /Expected a whole number from 1 to 256; see /],
	[["test", "--phase", "smoke"], /'smoke' is invalid\. The phases are examples, boundary, .+ faults; see /],
	[["test", "--profile", "lax"], /'lax' is invalid\. Allowed choices are strict, lenient; see /],
	[["test", "extra"], /^too many arguments for 'test'\. Expected 0 arguments but got 1; see /],
	[["test", "--target", "localhost"], /^--target must be a URL such as http:\/\/127\.0\.0\.1:4010$/],
	[
		["test", "--target", "http://a:s3cret@h"],
		/^--target must hold no credentials; give them as FORTER_SITE_ID and FORTER_API_KEY$/,
	],
	[["test", "--target", "http://127.0.0.1:1?a=1"], /^--target must hold no query/],
	[["test", "--json", "no/such/r.json"], /^--json no\/such\/r\.json: its folder does not exist; make it first$/],
	[["test", "--html", "."], /^--html \.: it is a folder; name a file$/],
	[["test", "--json", "a", "--html", "./a"], /^--html and --json need files of their own$/],
	[["test", "--contract", "none.yaml"], /^there is no file none\.yaml that can be read; name an OpenAPI document$/],
	[["test", "--contract", "$DIR"], /^\S+ is a folder; name the OpenAPI document in it$/],
	[["test", "--scenarios", "s.json"], /^--scenarios needs --contract/],
	[["coverage", "--min", "101"], /Expected a number from 0 to 100; see orders-contract coverage --help$/],
	[["replay"], /^missing required argument 'case'; see orders-contract replay --help$/],
	[["verify"], /^missing required argument 'file'; see orders-contract verify --help$/],
	[["verify", "none.json"], /^there is no file none\.json that can be read; name a JSON file$/],
	[["coverage", "none.json"], /^there is no file none\.json that can be read; name a JSON file$/],
	[
		["test", "--contract", "a.yaml", "--scenarios", "none.json"],
		/^there is no file none\.json that can be read; name a JSON file$/,
	],
	[["mutate", "--n", "0"], /Expected a whole number from 1 to 100000; see orders-contract mutate --help$/],
] as const)("says in one line what is wrong with %j", async ([args, message]) => {
	const { code, stdout, stderr } = await runHere(args.map((word) => word.replace("$DIR", folder())));
	expect({ code, stdout, lines: stderr.split("\n").length }).toEqual({ code: 2, stdout: "", lines: 2 });
	expect(stderr.trim().replace(/^orders-contract: /, "")).toMatch(message);
	expect(stderr).not.toContain("s3cret");
});
