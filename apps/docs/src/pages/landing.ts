import { objectAt, textOf } from "../content/read.ts";
import { expandDirectives } from "../directives/index.ts";
import type { Context, Page } from "../page.ts";
import { ownPage } from "./own-page.ts";

const source = `
Ask Forter whether to take an order, and know what to do with every answer, also when there is none.

Install the client and, until you have an account, the mock. Then start the mock:

\`\`\`sh
npm install @forter-orders/client
npm install --save-dev @forter-orders/mock
npx orders-mock
\`\`\`

Save an order, and send it from a second terminal:

{{guide-file quick-start first-order.mjs}}

\`\`\`sh
node first-order.mjs
\`\`\`

It prints \`APPROVE\`. [Quick start](page:guides/quick-start/) takes five minutes and needs no account.

## How do I start?

- [Quick start](page:guides/quick-start/): from nothing to a decided order.
- [Authentication](page:guides/authentication/): key, site id and headers.
- [TypeScript client](page:guides/typescript-client/): calls, outcomes, options.

## What do I send?

- [Decide an order](operation:V3Order): every field, with examples.
- [Payment methods](page:guides/payment-methods/): one entry for each means of payment.
- [3-D Secure](page:guides/3-d-secure/): two calls, and the browser between them.
- [Try it](page:try/): edit an example and send it to a mock.

## What does this answer mean?

- [Decisions and what to do](page:guides/decisions/): each decision and recommendation.
- [Errors, timeouts and resending](page:guides/errors-timeouts-resending/): when Forter is slow, down or refuses.
- [Error catalogue](page:errors/): each status and each kind of error.
- [Testing](page:guides/testing/): which value gives which answer.

## What changed?

- [Changelog](page:changelog/): each release, changes of the contract first.
- [Versions and compatibility](page:guides/versions/): what a version number promises.
- [Contract tests in your CI](page:guides/contract-tests/): notice a change before your shoppers do.
`;

/** The landing page: the shortest way to a decided order, and the four questions that readers come with. */
export async function landingPages(context: Context): Promise<Page[]> {
	const info = objectAt(context.document, "info");
	const title = textOf(info, "title");
	const text = `# ${title}\n${await expandDirectives(context, source)}`;
	return [
		await ownPage(context, { route: "", title, description: textOf(info, "summary"), source: text, kind: "page" }),
	];
}
