import { corpus } from './corpus.js';
import { lintDocument } from '../../src/features/lint/index.js';
import { perfectExtraction } from './lint.js';
for (const each of corpus({ texts: 12, scans: 0, bundles: 0 }).filter((c) => c.kind === 'text')) {
  const { truths } = await each.make();
  for (const t of truths)
    for (const i of lintDocument(perfectExtraction(t), {
      now: Date.parse('2026-06-01'),
      baseConfidence: 1,
    }).issues.filter((i) => i.severity !== 'info'))
      console.log(each.name, i.ruleId, i.message, i.field, i.expected, i.actual);
}
