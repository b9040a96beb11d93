/** Puts right what ajv 8.20 has wrong in the code that it makes; the tests of this package fail when it makes other code. */
export function mendCode(code: string): string {
	return missEmptyName(gatherInPlace(code));
}

/** Without it a member is never missed whose name is empty, as the name of a missing one is taken for the answer. */
function missEmptyName(code: string): string {
	return code.replace(/\((missing\d+) = ""\)/g, '(($1 = ""), true)');
}

/** Without it the list of errors is copied for each value that a reference leads to, in quadratic time for many faults. */
function gatherInPlace(code: string): string {
	return code.replace(/\bvErrors\.concat\(([\w.]+)\)/g, "($1.forEach((error) => vErrors.push(error)), vErrors)");
}
