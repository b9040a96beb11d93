/** Whether a number is a multiple of another as they are written: 19.99 of 0.01, which binary arithmetic denies. */
export function isMultipleOf(value: number, step: number): boolean {
	// A JSON text such as 1e400 is read as a number without end.
	if (!Number.isFinite(value) || !Number.isFinite(step)) return false;
	if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
	const [digits, exponent] = decimalOf(value);
	const [stepDigits, stepExponent] = decimalOf(step);
	const scale = Math.min(exponent, stepExponent);
	return (digits * 10n ** BigInt(exponent - scale)) % (stepDigits * 10n ** BigInt(stepExponent - scale)) === 0n;
}

/** A number as digits and a power of ten. */
function decimalOf(value: number): [digits: bigint, exponent: number] {
	const [mantissa = "0", power = "0"] = String(value).split("e");
	const [whole = "0", fraction = ""] = mantissa.split(".");
	return [BigInt(whole + fraction), Number(power) - fraction.length];
}
