/** The site's own mark: a tile with a tick, in the accent colour. */
export const mark: string =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="24" height="24" aria-hidden="true"><rect width="16" height="16" rx="4" fill="#1748c4"/><path d="M4.5 8.4l2.6 2.6 4.6-5.4" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>';
