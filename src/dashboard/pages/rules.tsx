import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ListChecks, Search as SearchIcon, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { meQuery } from '../queries.js';
import { ActionButton, Segments } from '../ui/controls.js';
import { Badge, type Column, DataTable } from '../ui/data.js';
import { Empty, PageHeader, QueryError, Skeleton } from '../ui/feedback.js';
import { RuleSeveritySelect, rulesQuery } from './rule-severity.js';
import {
  type Rule,
  matches,
  severityNames,
  severityTones,
  tableNames,
  toCategoryName,
  toSubjects,
} from './rule-words.js';

/** Settings > Rules: what documents are checked by. Members read it, owners and admins change it. */
export function Rules() {
  const { data: me } = useQuery(meQuery);
  const rules = useQuery(rulesQuery);
  const mayChange = me?.role === 'owner' || me?.role === 'admin';
  return (
    <>
      <PageHeader title="Rules">
        What documents are checked for. An error takes 0.20 off the confidence of a document, a warning 0.10,
        an info nothing.{' '}
        {mayChange ? 'A change counts for the whole organization.' : 'Owners and admins can change it.'}
      </PageHeader>
      {rules.isError && <QueryError error={rules.error} retry={() => void rules.refetch()} />}
      {rules.isPending && (
        <div className="card card-flush">
          <Skeleton rows={8} label="Loading the rules…" />
        </div>
      )}
      {rules.data && <RuleList rules={rules.data} mayChange={mayChange} />}
    </>
  );
}

function RuleList({ rules, mayChange }: { rules: readonly Rule[]; mayChange: boolean }) {
  const { q = '', show } = useSearch({ from: '/signed-in/settings/rules' });
  const navigate = useNavigate({ from: '/settings/rules' });
  const [text, setText] = useState(q);
  const search = (next: string): void => {
    setText(next);
    void navigate({ search: (before) => ({ ...before, q: next.trim() || undefined }), replace: true });
  };
  const onlyChanged = show === 'changed';
  const changed = rules.filter(({ isChanged }) => isChanged);
  const shown = (onlyChanged ? changed : rules).filter((rule) => matches(rule, text.trim()));
  const categories = [...new Set(shown.map(({ category }) => category))];
  return (
    <>
      <div className="filters">
        <RuleSearch text={text} onSearch={search} />
        <Segments
          label="Which rules"
          value={show ?? 'all'}
          options={{ all: `All ${rules.length}`, changed: `Changed ${changed.length}` }}
          onChange={(next) =>
            void navigate({
              search: (before) => ({ ...before, show: next === 'changed' ? next : undefined }),
            })
          }
        />
      </div>
      <p className="visually-hidden" role="status">
        {shown.length} of {rules.length} rules
      </p>
      {shown.length === 0 && (
        <NoRules isUnchanged={onlyChanged && changed.length === 0} onClear={() => search('')} />
      )}
      {categories.map((category) => (
        <Category
          key={category}
          category={category}
          rules={shown.filter((rule) => rule.category === category)}
          mayChange={mayChange}
        />
      ))}
    </>
  );
}

function RuleSearch({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  return (
    <SearchField className="search filter-wide" aria-label="Search rules" value={text} onChange={onSearch}>
      <SearchIcon aria-hidden />
      <Input className="input" placeholder="Search rules" maxLength={200} />
      {text !== '' && (
        <Button className="icon-button" aria-label="Clear the search">
          <X aria-hidden />
        </Button>
      )}
    </SearchField>
  );
}

function NoRules({ isUnchanged, onClear }: { isUnchanged: boolean; onClear: () => void }) {
  return (
    <div className="card card-flush">
      {isUnchanged ? (
        <Empty icon={<ListChecks aria-hidden />} title="No rule is changed">
          All rules count as they come.
        </Empty>
      ) : (
        <Empty
          icon={<SearchIcon aria-hidden />}
          title="No rule fits"
          action={<ActionButton onPress={onClear}>Clear the search</ActionButton>}
        >
          Try another word, such as “weight” or “incoterm”.
        </Empty>
      )}
    </div>
  );
}

interface CategoryProps {
  category: string;
  rules: readonly Rule[];
  mayChange: boolean;
}

function Category({ category, rules, mayChange }: CategoryProps) {
  const name = toCategoryName(category);
  const columns: Column<Rule>[] = [
    { title: 'What it checks', hideTitle: true, cell: (rule) => <RuleText rule={rule} /> },
    { title: 'Default', cell: ({ defaultSeverity }) => severityNames[defaultSeverity] },
    {
      title: 'Severity',
      cell: (rule) =>
        mayChange ? (
          <RuleSeveritySelect rule={rule} />
        ) : (
          <Badge tone={severityTones[rule.severity]}>{severityNames[rule.severity]}</Badge>
        ),
    },
  ];
  return (
    <section className="rules" aria-labelledby={`rules-${category}`}>
      <h2 id={`rules-${category}`}>{name}</h2>
      <div className="card card-flush">
        <DataTable
          caption={`Rules: ${name}`}
          rows={rules}
          rowKey={({ ruleId }) => ruleId}
          columns={columns}
        />
      </div>
    </section>
  );
}

function RuleText({ rule }: { rule: Rule }) {
  return (
    <div className="cell-lines">
      <span className="rule-what">{rule.what}</span>
      <span className="cell-head">
        <code className="rule-id">{rule.ruleId}</code>
        {rule.isChanged && <Badge tone="info">Changed</Badge>}
      </span>
      <span className="cell-note">{toSubjects(rule)}</span>
      <TableNote rule={rule} />
      <details className="cell-note">
        <summary>What to do</summary>
        {rule.help}
      </details>
    </div>
  );
}

function TableNote({ rule: { table, edition } }: { rule: Rule }) {
  if (table === null) return null;
  if (edition !== null) {
    return (
      <span className="cell-note">
        Uses the {tableNames[table]}, edition {edition}
      </span>
    );
  }
  return (
    <span className="cell-note cell-warning">
      Says nothing: the {tableNames[table]} is not loaded. Ask the administrator of this server.
    </span>
  );
}
