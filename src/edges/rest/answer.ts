import contentDisposition from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256 } from '../../platform/crypto.js';
import type { FileAnswer, RestRoute } from '../../platform/rest-route.js';

type Body = Record<string, unknown>;

/** Sends the success that the row describes. */
export function sendAnswer(
  route: RestRoute,
  data: Body,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (route.status === 204) return reply.status(204).send();
  const body = route.result === undefined ? {} : pick(data, route.result);
  const text = JSON.stringify(body);
  if (route.location !== undefined) void reply.header('location', fill(route.location, body));
  if (route.etag) {
    const tag = `"${sha256(text).slice(0, 32)}"`;
    void reply.header('etag', tag);
    if (matches(request.headers['if-none-match'], tag)) return reply.status(304).send();
  }
  return reply.status(route.status).type('application/json; charset=utf-8').send(text);
}

/** Streams a file as an attachment; nothing in it may run in our origin. */
export function sendFile(file: FileAnswer, reply: FastifyReply): FastifyReply {
  void reply
    .type(file.mimeType)
    .header('content-disposition', contentDisposition(file.fileName, { type: 'attachment' }))
    .header('content-security-policy', "default-src 'none'; sandbox");
  if (file.size !== undefined) void reply.header('content-length', file.size);
  return reply.send(file.content);
}

const pick = (data: Body, path: string): Body =>
  path.split('.').reduce<Body>((value, name) => value[name] as Body, data);

const fill = (template: string, body: Body): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(body[name])));

/** If-None-Match (RFC 9110 section 13.1.2): a list of tags, weak or strong, or `*`. */
function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}
