import { expect, it } from 'vitest';
import { lintDocument } from '../../../src/features/lint/index.js';
import { documentTypes } from '../../../src/features/reading/index.js';
import { extractionOf } from '../../support/extractions.js';
import { layouts, makeDocument } from '../../support/trade-documents.js';
import { shipmentFor } from '../../support/trade-values.js';

/** After every date of the made-up documents. */
const now = Date.parse('2040-01-01T00:00:00Z');

/** What the made-up documents really lack. */
const trueAlarms = ['co/issuing-body'];

it.each(documentTypes)('correct documents of type %s raise no error and no warning', async (type) => {
  for (let seed = 0; seed < 40; seed++) {
    const shipment = shipmentFor(seed, seed % 2 === 0 ? 'en' : 'es');
    const layout = layouts[seed % layouts.length] ?? 'boxed';
    const { truth } = await makeDocument(type, layout, shipment, seed);
    const extraction = extractionOf(type, truth.fields, truth.lineItems);
    const { issues } = lintDocument(extraction, { now, baseConfidence: 1 });
    const alarms = issues.filter(
      ({ ruleId, severity }) => severity !== 'info' && !trueAlarms.includes(ruleId),
    );
    expect(alarms, `seed ${seed}`).toEqual([]);
  }
});
