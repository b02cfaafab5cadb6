import type { Tone } from './ui/data.js';

/** What there is to know about documents on every page. */

export const documentStatuses = ['processing', 'processed', 'requires_review', 'reviewed', 'failed'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

export const documentTypes = ['invoice', 'packing_list', 'bill_of_lading', 'certificate_of_origin'] as const;

export const statusTones: Record<DocumentStatus, Tone> = {
  processing: 'info',
  processed: 'good',
  requires_review: 'warning',
  reviewed: 'good',
  failed: 'bad',
};
