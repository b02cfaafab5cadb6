import type { Readable } from 'node:stream';
import type { Principal } from './access.js';

/** What a route that transfers a file sends instead of JSON. */
export interface FileAnswer {
  fileName: string;
  mimeType: string;
  /** Bytes, where it is known before. */
  size?: number;
  content: Readable;
}

/**
 * A route of the REST layer. It holds no logic: it names a stored GraphQL operation and how the parts
 * of the request become its variables. The fields of a JSON body become the variables of the same
 * name, and so do the parameters of the path.
 */
export interface RestRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, with `{parameter}`s. */
  path: string;
  /** The name of the stored operation in schema/operations. */
  operation: string;
  /** Query parameter → variable; `filter.status` is the field `status` of the variable `filter`. */
  query?: Readonly<Record<string, string>>;
  /** Request header → variable. */
  headers?: Readonly<Record<string, string>>;
  /** The body: JSON, or a form with a file that becomes the variable `file`. */
  body?: 'json' | 'form';
  status: 200 | 201 | 204;
  /** Where the answer's body is in the data of the operation; without it, the body is `{}`. */
  result?: string;
  /** The `Location` of what was made; `{id}` is taken from the body. */
  location?: string;
  /** Whether the answer has a strong `ETag` and may be 304. */
  etag?: boolean;
  /** Sends a file instead, after the stored operation has authorized and named it. */
  file?: (principal: Principal, data: never) => Promise<FileAnswer>;
}
