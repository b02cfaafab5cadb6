import type autocannon from 'autocannon';
import { proxyHeaders } from './children.js';
import type { Caller } from './world.js';

/** The fields of a document in the REST API. */
const documentFields = `id fileName documentType status fileSize mimeType createdAt updatedAt language languageConfidence
  overallConfidence confidenceBand uploadBatchId shipmentLabel environment processedAt pageCount sha256 failureReason`;

const listQuery = `query documents($offset: Int, $limit: Int, $after: String) {
  documents(offset: $offset, limit: $limit, after: $after) {
    data { ${documentFields} }
    pagination { offset limit total hasMore }
  }
}`;

type Headers = Record<string, string>;

export const byKey = ({ key }: Caller): Headers => ({ ...proxyHeaders, 'x-api-key': key });

export const byToken = ({ accessToken }: Caller): Headers => ({
  ...proxyHeaders,
  authorization: `Bearer ${accessToken}`,
});

export const listRequest = (headers: Headers, offset?: number): autocannon.Request => ({
  method: 'GET',
  path: `/api/v1/documents?limit=20${offset === undefined ? '' : `&offset=${offset}`}`,
  headers,
});

export const graphqlListRequest = (headers: Headers, variables: object = {}): autocannon.Request => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify({ query: listQuery, variables: { limit: 20, ...variables } }),
});

export const getRequest = (headers: Headers, id: string): autocannon.Request => ({
  method: 'GET',
  path: `/api/v1/documents/${id}`,
  headers,
});

/**
 * Each refresh takes a token out of the pool and puts the next one back. What was under way when a run ended is
 * gone, so the pool needs more tokens than there are connections.
 */
export const refreshRequest = (pool: string[]): autocannon.Request => ({
  method: 'POST',
  path: '/api/v1/auth/refresh',
  headers: { ...proxyHeaders, 'content-type': 'application/json' },
  setupRequest(request) {
    const refreshToken = pool.shift();
    if (refreshToken === undefined) throw new Error('There are no refresh tokens left.');
    return { ...request, body: JSON.stringify({ refreshToken }) };
  },
  onResponse(status, body) {
    if (status === 200) pool.push((JSON.parse(body) as { refreshToken: string }).refreshToken);
  },
});

const boundary = 'boundary-of-the-benchmark';

export const uploadRequest = (headers: Headers, content: Buffer): autocannon.Request => ({
  method: 'POST',
  path: '/api/v1/documents',
  headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
  body: Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="invoice.pdf"\r\n` +
        'Content-Type: application/pdf\r\n\r\n',
    ),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});

/** Sends such a request once. @throws Error when the answer is not 2xx */
export async function send(url: string, request: autocannon.Request): Promise<string> {
  const { path = '/', method, headers } = request;
  const body =
    request.setupRequest instanceof Function ? request.setupRequest(request, {}).body : request.body;
  const answer = await fetch(url + path, {
    method,
    headers: headers as Headers,
    body: Buffer.isBuffer(body) ? new Uint8Array(body) : body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} is answered with ${answer.status}: ${text}`);
  return text;
}
