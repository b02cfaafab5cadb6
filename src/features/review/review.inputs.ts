import { z } from 'zod';
import { offsetPaging } from '../../platform/pagination.js';
import { documentTypes } from '../reading/index.js';

export const reviewStatuses = ['requires_review', 'reviewed'] as const;
export const reviewSorts = ['newest', 'oldest', 'confidence'] as const;

export const reviewQueueInput = z.strictObject({
  ...offsetPaging,
  status: z
    .enum(reviewStatuses)
    .nullish()
    .transform((value) => value ?? ('requires_review' as const)),
  documentType: z.enum(documentTypes).nullish(),
  sortBy: z
    .enum(reviewSorts)
    .nullish()
    .transform((value) => value ?? ('newest' as const)),
});

export type ReviewQuery = z.output<typeof reviewQueueInput>;
export type ReviewStatus = (typeof reviewStatuses)[number];
export type ReviewSort = (typeof reviewSorts)[number];

const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => [...value].length <= 2000);

export const correctDocumentInput = z.strictObject({
  id: z.string(),
  corrections: z
    .array(
      z.strictObject({
        /** A field, or a path such as `lineItems/0/quantity` or `parts/1/totalAmount`. */
        fieldName: z.string(),
        /** Null = it isn't on the document. */
        correctedValue: z.union([text, z.number(), z.array(text).min(1).max(200), z.null()], {
          error: (issue) =>
            issue.input === undefined
              ? 'is required'
              : 'takes a text of 1 to 2000 characters, a number, a list of texts or null',
        }),
      }),
    )
    .min(1)
    .max(100),
});

export type CorrectionInput = z.output<typeof correctDocumentInput>['corrections'][number];
