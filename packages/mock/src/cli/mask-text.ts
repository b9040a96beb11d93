const EMAIL = /[^\s/]+(?:@|%40)[^\s/]+/gi;
const LONG_NUMBER = /\d{13,19}/g;

/** A text for a log, with each e-mail and card number in it replaced by stars. */
export function maskText(text: string): string {
	return text.replace(EMAIL, "***").replace(LONG_NUMBER, (number) => (isCardNumber(number) ? "***" : number));
}

/** Tells a card number from the time stamps and ids of the same length, by its check digit. */
function isCardNumber(number: string): boolean {
	const sum = [...number].reverse().reduce((total, digit, index) => {
		const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}
