// What needs no validator, which takes a third of a second to load.
export { isObject, type JsonObject, listOf, objectOf, setMember } from "../json.ts";
export { isSchema, type Subschema, subschemasOf } from "../keywords/subschemas.ts";
export { escapeToken, readPointer, tokensOf, toPointer } from "../pointer.ts";
