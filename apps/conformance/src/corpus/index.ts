import type { Row } from "../row.ts";
import { arrays } from "./arrays.ts";
import { conditions } from "./conditions.ts";
import { contentParameters } from "./content-parameters.ts";
import { cookieParameters } from "./cookie-parameters.ts";
import { credentials } from "./credentials.ts";
import { direction } from "./direction.ts";
import { examples, imperfect } from "./examples.ts";
import { formats } from "./formats.ts";
import { forms } from "./forms.ts";
import { headerParameters } from "./header-parameters.ts";
import { jsonBodies } from "./json-bodies.ts";
import { mediaTypes } from "./media-types.ts";
import { methods } from "./methods.ts";
import { multipart } from "./multipart.ts";
import { names } from "./names.ts";
import { nullable, version30 } from "./nullable.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { oneOf } from "./one-of.ts";
import { version32 } from "./openapi-3.2.ts";
import { pathParameters } from "./path-parameters.ts";
import { patterns } from "./patterns.ts";
import { queryParameters } from "./query-parameters.ts";
import { references } from "./references.ts";
import { responses } from "./responses.ts";
import { serversAndPaths } from "./servers-and-paths.ts";
import { textAndXml } from "./text-and-xml.ts";
import { texts } from "./texts.ts";
import { types } from "./types.ts";
import { unevaluated } from "./unevaluated.ts";
import { webhooksAndCallbacks } from "./webhooks-and-callbacks.ts";

/** Every row. */
export const corpus: readonly Row[] = [
	...types,
	...objects,
	...arrays,
	...texts,
	...numbers,
	...oneOf,
	...conditions,
	...unevaluated,
	...patterns,
	...formats,
	...names,
	...references,
	...direction,
	...pathParameters,
	...queryParameters,
	...headerParameters,
	...cookieParameters,
	...contentParameters,
	...jsonBodies,
	...mediaTypes,
	...forms,
	...multipart,
	...textAndXml,
	...credentials,
	...serversAndPaths,
	...methods,
	...responses,
	...nullable,
	...version30,
	...examples,
	...imperfect,
	...version32,
	...webhooksAndCallbacks,
];
