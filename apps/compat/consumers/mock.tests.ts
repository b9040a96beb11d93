// What a merchant's tests use of the mock of the last release.
import { createMock, formatViolation, type Mock, type RecordedRequest } from "@forter-orders/mock";

export async function withMock(work: (mock: Mock) => Promise<void>): Promise<readonly string[]> {
	const seen: RecordedRequest[] = [];
	const mock = await createMock({ onRequest: (request) => seen.push(request) });
	try {
		console.log(await mock.listen(0, "127.0.0.1"), mock.url);
		await work(mock);
		await mock.fetch(`${mock.url}/v3/orders/a`, { method: "POST", body: "{}" });
	} finally {
		await mock.close();
	}
	return mock.requests.flatMap(({ violations }) => violations.map(formatViolation));
}
