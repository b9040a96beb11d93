// Answers every request with the text that it is sent first, and tells its port; ends with the process that started it.
import { once } from "node:events";
import { createServer } from "node:http";

const [text] = await once(process, "message");
const server = createServer((request, response) => {
	request.resume().on("end", () => response.setHeader("content-type", "application/json").end(text));
});
server.listen(0, "127.0.0.1", () => {
	const address = server.address();
	process.send?.(typeof address === "object" ? address?.port : undefined);
});
process.on("disconnect", () => process.exit());
