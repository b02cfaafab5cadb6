import { useRef, useState } from 'react';
import { api, queryClient, toProblem } from '../api.js';
import { Select } from '../ui/controls.js';
import { notify } from '../ui/feedback.js';
import { toSentence } from '../ui/problem.js';
import { type Rule, type RuleSeverity, severityNames } from './rule-words.js';

export const rulesQuery = { queryKey: ['lint-rules'], queryFn: () => api.lintRules.query({}) };

/** What people choose from: the severity that the rule comes with says so. */
const optionsOf = ({ defaultSeverity }: Rule): Record<string, string> =>
  Object.fromEntries(
    Object.entries(severityNames).map(([each, name]) => [
      each,
      each === defaultSeverity ? `${name} (default)` : name,
    ]),
  );

function put(changed: Rule): void {
  queryClient.setQueryData<Rule[]>(rulesQuery.queryKey, (rules) =>
    rules?.map((rule) => (rule.ruleId === changed.ruleId ? changed : rule)),
  );
}

/** What the findings of a rule count as; choosing saves it. */
export function RuleSeveritySelect({ rule }: { rule: Rule }) {
  const [shown, setShown] = useState<RuleSeverity | null>(null);
  const [problem, setProblem] = useState<string>();
  // With the keyboard one passes by values that one doesn't want: only the last one is saved after the first.
  const wanted = useRef<RuleSeverity | null>(null);
  const isSaving = useRef(false);

  async function save(): Promise<void> {
    let saved = rule;
    while (wanted.current !== null) {
      const severity = wanted.current;
      wanted.current = null;
      saved = await api.setRuleSeverity.mutate({ ruleId: rule.ruleId, severity });
      put(saved);
    }
    notify(
      `${saved.ruleId}: ${severityNames[saved.severity].toLowerCase()}. Documents are being checked again.`,
    );
  }

  async function change(next: RuleSeverity): Promise<void> {
    setShown(next);
    setProblem(undefined);
    wanted.current = next;
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      await save();
    } catch (error) {
      wanted.current = null;
      setProblem(toSentence(toProblem(error)));
    } finally {
      isSaving.current = false;
      setShown(null);
    }
  }

  return (
    <Select
      label={`Severity of ${rule.ruleId}`}
      hideLabel
      value={shown ?? rule.severity}
      options={optionsOf(rule)}
      error={problem}
      onChange={(value) => void change(value as RuleSeverity)}
    />
  );
}
