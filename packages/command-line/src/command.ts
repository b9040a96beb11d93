import { Command } from "commander";

/** What a command is called and what it does. */
export interface About {
	/** As a user types it. */
	readonly name: string;
	readonly description: string;
	/** Printed by `--version`. */
	readonly version?: string;
	/** Printed below the options. */
	readonly after?: string;
}

/** As wide as the rest of a help that is not printed to a terminal. */
const COLUMNS = 80;

/** A command without options yet; it neither prints errors nor ends the process by itself. */
export function createCommand({ name, description, version, after }: About): Command {
	const command = new Command(name)
		.description(description)
		.helpOption("-h, --help", "print this text")
		.helpCommand(false)
		.exitOverride()
		// Errors are printed once, at the end, in one line.
		.configureOutput({ writeErr: () => undefined });
	if (version !== undefined) command.version(version, "-v, --version", "print the version");
	if (after !== undefined) command.addHelpText("after", `\n${command.createHelp().boxWrap(after, COLUMNS)}`);
	return command;
}
