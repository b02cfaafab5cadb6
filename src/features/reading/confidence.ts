import type { DocumentType, Extraction } from './model.js';

/** The fields that a document of a type must have. */
export const requiredFields: Record<DocumentType, readonly string[]> = {
  invoice: [
    'invoiceNumber',
    'invoiceDate',
    'sellerName',
    'sellerAddress',
    'buyerName',
    'buyerAddress',
    'totalAmount',
    'currency',
  ],
  packing_list: [
    'packingListNumber',
    'shipmentDate',
    'originCountry',
    'destinationCountry',
    'consigneeName',
    'totalPackages',
    'grossWeightKg',
  ],
  bill_of_lading: [
    'billOfLadingNumber',
    'shipperName',
    'consigneeName',
    'portOfLoading',
    'portOfDischarge',
    'goodsDescription',
    'totalPackages',
    'grossWeightKg',
  ],
  certificate_of_origin: ['exporterName', 'consigneeName', 'countryOfOrigin', 'goodsDescription'],
};

/** A line item counts as one field: the mean of its values. */
function lineConfidence(line: Extraction['lineItems'][number]): number {
  const values = Object.values(line);
  return values.length === 0 ? 0 : values.reduce((sum, field) => sum + field.confidence, 0) / values.length;
}

/**
 * The weighted mean of the confidences of the fields, from 0 to 1. Required fields weigh double, and a required
 * field that wasn't found counts as 0. The line items of an invoice are one required field.
 */
export function overallConfidence(extraction: Extraction): number {
  if (extraction.documentType === null) return 0;
  const required = requiredFields[extraction.documentType];
  const parts = required.map((name) => ({ weight: 2, value: extraction.fields[name]?.confidence ?? 0 }));
  for (const [name, field] of Object.entries(extraction.fields)) {
    if (!required.includes(name)) parts.push({ weight: 1, value: field.confidence });
  }
  const lines = extraction.lineItems.map(lineConfidence);
  const linesRequired = extraction.documentType === 'invoice';
  if (lines.length > 0 || linesRequired) {
    const mean = lines.length === 0 ? 0 : lines.reduce((sum, value) => sum + value, 0) / lines.length;
    parts.push({ weight: linesRequired ? 2 : 1, value: mean });
  }
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
}
