export { DocumentError } from "./document-error.ts";
export { isObject, type JsonObject, listOf, objectOf, sameJson, setMember, textOf } from "./json.ts";
export { readJsonText } from "./json-text/json-text.ts";
export { type JsonType, jsonTypeOf, jsonTypes, keywordOf, keywords } from "./keywords/keywords.ts";
export { regExpOf } from "./keywords/regexp.ts";
export { isSchema, subschemasOf } from "./keywords/subschemas.ts";
export { createMask, namedPlaceholder, personal } from "./mask.ts";
export { parseAccept } from "./match/accept.ts";
export { mayAnswerWithBody, mayAskWithBody } from "./match/bodies.ts";
export {
	type BodyKind,
	bodyKindOf,
	isJson,
	type MediaType,
	parseMediaType,
	pickMediaType,
} from "./match/media-type.ts";
export { type PathValues, parseTemplate } from "./match/path-template.ts";
export { createRouter, type Route, type Router } from "./match/router.ts";
export {
	canEnd,
	isDocumented,
	isFinalStatus,
	isStatus,
	isSuccess,
	matchesStatus,
	responseFor,
} from "./match/status.ts";
export type { Flaw } from "./model/check.ts";
export type {
	DocumentedResponse,
	Example,
	Media,
	Operation,
	Parameter,
	RequestBody,
	SecurityScheme,
} from "./model/operation.ts";
export { isServerHost } from "./model/servers.ts";
export { type OpenApiDocument, openSpec, type Spec } from "./model/spec.ts";
export {
	decodePercent,
	escapeToken,
	memberOf,
	parentPointer,
	pointerInFragment,
	readPointer,
	tokensOf,
	toPointer,
} from "./pointer.ts";
export type { ReadOptions } from "./read/bundle.ts";
export { flawLines, shownFlaws } from "./read/flaw-lines.ts";
export { createLocate, type FileLocation, type Locate, locateIn } from "./read/locate.ts";
export { parseText } from "./read/parse.ts";
export { readDocument } from "./read/read-document.ts";
export { flawsOf, type Source, sourceOf } from "./read/source.ts";
export { seedOf } from "./sample/chance.ts";
export { type CurlOptions, curlCommand } from "./sample/curl.ts";
export { isForeign } from "./sample/described-members.ts";
export { generateFor, generateValue } from "./sample/generate.ts";
export { repairMissing } from "./sample/repair.ts";
export {
	makeRequest,
	messageOf,
	usualMedia,
	validBodyOf,
	type WireRequest,
} from "./sample/request.ts";
export { type SampleSource, sampleEntry, sampleMember, sampleOf } from "./sample/sample.ts";
export { type Sample, sampleFor } from "./sample/sample-for.ts";
export { isCheckedFormat, LONGEST_TEXT, oddTexts, sampleText, textOfLength } from "./sample/texts.ts";
export { parameterValue } from "./sample/valid-values.ts";
export { branchesOf, isTyped, numbersAt, typesOf } from "./schema/branches.ts";
export { type Direction, foreignMark } from "./schema/direction.ts";
export { type GivenValue, givenValues, listedValuesOf } from "./schema/given-values.ts";
export { entrySchemas, memberSchemas } from "./schema/part-members.ts";
export { type Part, unconditionalParts } from "./schema/parts.ts";
export { SchemaError } from "./schema/schema-error.ts";
export { standaloneSchema } from "./schema/standalone.ts";
export type { SchemaStore, StoredSchema } from "./schema/store.ts";
export { knownValues, propertiesOf, schemasAtPlace, type ValuePlace, valuePlaces } from "./schema/value-places.ts";
export { METHODS, type ObjectKind, type ObjectVisitor, walk, walkObjects } from "./structure/structure.ts";
export { isMultipleOf } from "./validate/decimal.ts";
export { describeValue } from "./validate/describe.ts";
export type { Finding } from "./validate/finding.ts";
export { judgeBody } from "./validate/judge-body.ts";
export {
	judgeCredentials,
	judgeParameters,
	judgeRequest,
	judgeRequestBody,
	mediaFor,
} from "./validate/judge-request.ts";
export { judgeResponse, judgeResponseBody, judgeResponseHeaders } from "./validate/judge-response.ts";
export { type Judgement, joined } from "./validate/judgement.ts";
export { unusableRequest, unusableResponse } from "./validate/unusable.ts";
export { usableOperations } from "./validate/usable-examples.ts";
export { createAjv } from "./validate/validator.ts";
export { type ValueJudge, valueJudgeOf } from "./validate/value-judge.ts";
export { expectationOf, receivedOf } from "./validate/wording.ts";
export { formatViolation, type Violation } from "./violation.ts";
export {
	type CredentialParts,
	credentialParts,
	isSendable,
	NO_CREDENTIALS,
	sendableAlternative,
} from "./wire/credential-parts.ts";
export {
	challenges,
	credentialViolations,
	type ExpectedCredentials,
} from "./wire/credentials.ts";
export type { HeaderSource, MessageBody, RequestMessage, ResponseMessage } from "./wire/message.ts";
export { readBodyValue } from "./wire/read-body.ts";
export { writeEvent } from "./wire/streams.ts";
export { writeBody } from "./wire/write-body.ts";
export { writeHeaderText } from "./wire/write-styles.ts";
