/** What a contender needs to ask for a decision. */
export interface Settings {
	readonly baseUrl: string;
	/** How long a call may take, in milliseconds, as the contender lets its user say it. */
	readonly timeoutMs: number;
	readonly siteId: string;
	readonly apiKey: string;
	readonly apiVersion: string;
	/** All that the contract asks for, for those who set headers themselves. */
	readonly headers: Record<string, string>;
}
