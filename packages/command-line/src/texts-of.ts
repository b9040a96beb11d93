/** The texts that a command line has for an option, in both forms: `--name text` and `--name=text`. */
export function textsOf(args: readonly string[], option: string): string[] {
	return args.flatMap((word, index) => {
		if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
		return word === option ? args.slice(index + 1, index + 2) : [];
	});
}
