import { parseOptions, UsageError, usage } from "./options.ts";
import { run } from "./run.ts";

// A reader that has gone, such as `head`, is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	process.exit(error.code === "EPIPE" ? 0 : 1);
});

try {
	const options = parseOptions(process.argv.slice(2));
	if (options.help) process.stdout.write(usage);
	else
		await run(
			options,
			(text) => process.stdout.write(text),
			(text) => process.stderr.write(text),
		);
} catch (error) {
	const message = error instanceof Error ? error.message : String(error);
	process.stderr.write(error instanceof UsageError ? `bench: ${message}\n\n${usage}` : `bench: ${message}\n`);
	process.exitCode = error instanceof UsageError ? 2 : 1;
}
