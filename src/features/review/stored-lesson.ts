import { z } from 'zod';
import type { LessonRow } from './layout.entity.js';
import type { Lesson } from './lesson.js';

/** How lessons are kept in rows of the table `lessons`. */

const content = z.union([z.string(), z.number(), z.array(z.string())]);
const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const anchor = z.object({
  text: z.string(),
  box,
  nth: z.number(),
  of: z.number(),
  isLabel: z.boolean(),
  isNear: z.boolean(),
});
const place = z.object({
  page: z.number(),
  box,
  anchors: z.array(anchor),
  shape: z.string(),
  isFromStart: z.boolean(),
  isToEnd: z.boolean(),
  isLone: z.boolean(),
});
const lesson = z.object({
  fieldName: z.string(),
  place: place.nullable(),
  value: content.nullable(),
  mistake: z.object({ value: content, place: place.nullable() }).nullable(),
});

type Stored = Pick<LessonRow, 'fieldName' | 'page' | 'box' | 'value'>;

export function toStored({ fieldName, place, value, mistake }: Lesson): Stored {
  return {
    fieldName,
    page: place?.page ?? null,
    box: JSON.stringify({ ...place, mistake }),
    value: value === null ? null : JSON.stringify(value),
  };
}

/** Null for what can't be understood: older versions kept places in other forms. */
export function fromStored({ fieldName, page, box: evidence, value }: Stored): Lesson | null {
  const known = jsonIn(evidence);
  if (typeof known !== 'object') return null;
  const { mistake = null, ...rest } = { mistake: undefined as unknown, ...known };
  const told = { fieldName, place: page === null ? null : { ...rest, page }, value: jsonIn(value), mistake };
  return lesson.safeParse(told).data ?? null;
}

/** Undefined, which no lesson has, for what isn't JSON. */
function jsonIn(text: string | null | undefined): unknown {
  try {
    return text == null ? null : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
