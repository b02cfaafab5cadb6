import { z } from 'zod';
import { cursorPaging } from '../../platform/cursor.js';
import { isIncomingFile, type IncomingFile } from '../../platform/incoming-file.js';
import { isRange, rangeProblem, time } from '../../platform/intervals.js';
import { documentTypes, languages } from '../reading/index.js';
import { documentStatuses } from './document.entity.js';

const id = z.string();

/** A GUID in any letter case; kept in lower case. */
export const uploadBatchId = z
  .guid('takes a GUID such as 3f2b8c1e-5d4a-4b6f-9a7c-2e1d0f9b8a76')
  .toLowerCase();

const shipmentLabel = z
  .string()
  .trim()
  .refine((text) => [...text].length <= 100, 'takes at most 100 characters');

export const uploadDocumentInput = z.strictObject({
  file: z.custom<IncomingFile>(isIncomingFile, 'takes a file'),
  uploadBatchId: uploadBatchId.nullish(),
  idempotencyKey: z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'takes 1 to 255 visible ASCII characters')
    .nullish(),
});

export const documentSorts = ['-createdAt', 'createdAt'] as const;

export const documentsInput = z.strictObject({
  ...cursorPaging,
  filter: z
    .strictObject({
      status: z.enum(documentStatuses).nullish(),
      documentType: z.enum(documentTypes).nullish(),
      language: z.enum(languages).nullish(),
      uploadBatchId: uploadBatchId.nullish(),
      shipmentLabel: z.string().nullish(),
      /** A part of the file name, without regard to case. */
      q: z.string().max(200).nullish(),
    })
    .nullish(),
  sort: z
    .enum(documentSorts)
    .nullish()
    .transform((value) => value ?? ('-createdAt' as const)),
});

export type DocumentFilter = NonNullable<z.output<typeof documentsInput>['filter']>;
export type DocumentSort = (typeof documentSorts)[number];

export const documentInput = z.strictObject({ id });

/** Any text: what is no GUID names no batch. */
export const documentBatchInput = z.strictObject({ uploadBatchId: z.string().toLowerCase() });

export const documentStatisticsInput = z.strictObject({ from: time, to: time }).refine(isRange, rangeProblem);

/** An empty label takes the label away. */
export const setShipmentLabelInput = z.strictObject({ id, shipmentLabel });
