/** What the stock Prism CLI is known to do wrong, by the cause of the finding, and how our mock meets it. */
export const prismDefects: Readonly<Record<string, string>> = {
	"V3Order does not answer in time": "It never answers a body that is no JSON; the mock answers the documented 400.",
	"V3OrderResults does not answer in time": "The same.",
	"V3Order answers 200 and not 401, although the credentials are not right":
		"It takes any credentials; the mock refuses others when it is given the right ones.",
	"V3OrderResults answers 200 and not 401, although the credentials are not right": "The same.",
	"V3Order does not name its methods in Allow": "Its 405 has no header Allow; the mock's has.",
	"V3OrderResults does not name its methods in Allow": "The same.",
	"the response 200 of V3Order is not the documented example":
		"It answers every order with the first example; the mock with the one that the order asks for.",
	"the response 200 of V3OrderResults is not the documented example": "The same.",
	"V3Order gives out no value to repeat": "It knows no test values, so it starts no 3-D Secure; the mock does.",
	"V3OrderResults answers 200 and not 404, although the value was never given out":
		"It has no memory of the tokens that it gave out; the mock has.",
	"V3Order reports required for type": "It reads the body `null` as none at all; the mock names the type.",
	"V3OrderResults reports required for type": "The same.",
};
