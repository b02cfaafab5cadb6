import secureJson from 'secure-json-parse';
import { z } from 'zod';
import type { FieldParsers } from './field-parsers.js';

/** A provider's answer can't be used. The message is for the log: it never quotes the answer. */
export class ProviderFault extends Error {}

const longestText = 1000;
const mostTexts = 100;

const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim().slice(0, longestText));
const texts = z.array(text).transform((values) => values.slice(0, mostTexts).join(', '));
/** What is of another type counts as not answered; the other fields stay. */
const answer = z.union([text, texts]).nullish().catch(null);

const envelope = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

function parseJson(source: string, what: string): unknown {
  try {
    return secureJson.parse(source, { protoAction: 'remove', constructorAction: 'remove' });
  } catch {
    throw new ProviderFault(`${what} is no JSON`);
  }
}

/** Some models put their JSON into a fenced block although they are asked not to. */
const withoutFence = (content: string): string =>
  /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(content)?.[1] ?? content;

/**
 * The texts that a provider found, by field. Fields that nobody asked for are dropped.
 * @throws ProviderFault when the body is no answer of an OpenAI-compatible API
 */
export function readAnswer(body: string, asked: FieldParsers): Map<string, string> {
  const outer = envelope.safeParse(parseJson(body, 'the answer'));
  const content = outer.data?.choices[0]?.message.content;
  if (content === undefined) throw new ProviderFault('the answer has no message');
  const shape = z.object(Object.fromEntries([...asked.keys()].map((name) => [name, answer])));
  const fields = shape.safeParse(parseJson(withoutFence(content), 'the message'));
  if (!fields.success) throw new ProviderFault('the message is no object with fields');
  return new Map(Object.entries(fields.data).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
