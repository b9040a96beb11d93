require("@forter-orders/client");
const { steps } = require("./steps.mjs");

steps(JSON.parse(process.argv[2])).then((done) => console.log(JSON.stringify(done)));
