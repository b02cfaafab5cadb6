import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a provider of a test does with one question. */
export type ProviderBehaviour = (response: http.ServerResponse, question: ProviderQuestion) => void;

export interface ProviderQuestion {
  path: string;
  headers: http.IncomingHttpHeaders;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format: { json_schema: { schema: { properties: Record<string, unknown> } } };
  };
}

/** The answer of an OpenAI-compatible API whose message is this text. */
export const completion = (content: string): string =>
  JSON.stringify({ id: 'c1', choices: [{ index: 0, message: { role: 'assistant', content } }] });

/** Answers with these fields, as an honest provider does. */
export const answering =
  (fields: object): ProviderBehaviour =>
  (response) =>
    response.setHeader('content-type', 'application/json').end(completion(JSON.stringify(fields)));

/** An OpenAI-compatible API on this machine, which keeps what it is asked. */
export async function startProvider() {
  const asked: ProviderQuestion[] = [];
  const state: { behaviour: ProviderBehaviour } = { behaviour: answering({}) };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const question = { path: request.url ?? '', headers: request.headers, body: JSON.parse(body) };
      asked.push(question);
      state.behaviour(response, question);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { asked, state, stop, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}
