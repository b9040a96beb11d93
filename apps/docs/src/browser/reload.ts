// Only in the dev server's pages.
new EventSource("/__builds").addEventListener("message", () => location.reload());
