/** A file of the site that is no page. */
export interface SiteFile {
	/** Where it stands below the root of the site. */
	readonly path: string;
	readonly content: string;
}
