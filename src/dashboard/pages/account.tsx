import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Outputs } from '../api.js';
import { meQuery } from '../queries.js';
import { PageHeader, QueryError, Skeleton } from '../ui/feedback.js';
import { formatTime, toWords } from '../ui/format.js';

const countries = new Intl.DisplayNames(undefined, { type: 'region' });

const roleMeanings: Record<Outputs['me']['role'], string> = {
  owner: 'manages keys and sees all that happens in the organization',
  admin: 'manages keys and sees all that happens in the organization',
  member: 'works with documents',
};

/** Settings > Account: who one is, and for whom. Nothing of it changes here. */
export function Account() {
  const me = useQuery(meQuery);
  return (
    <>
      <PageHeader title="Account">
        Who you are here. To change any of it, ask the administrator of this server.
      </PageHeader>
      {me.isPending && <Skeleton rows={4} />}
      {me.isError && <QueryError error={me.error} retry={() => void me.refetch()} />}
      {me.data && (
        <div className="settings-columns">
          <Person me={me.data} />
          <Organization organization={me.data.organization} />
        </div>
      )}
    </>
  );
}

function Person({ me: { firstName, lastName, email, role, createdAt } }: { me: Outputs['me'] }) {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return (
    <Facts
      title="You"
      facts={{
        ...(name !== '' && { Name: name }),
        Email: email,
        Role: (
          <>
            {toWords(role)} <span className="muted">– {roleMeanings[role]}</span>
          </>
        ),
        Since: formatTime(createdAt),
      }}
    />
  );
}

function Organization({ organization }: { organization: Outputs['me']['organization'] }) {
  const { name, country, plan, createdAt } = organization;
  return (
    <Facts
      title="Organization"
      facts={{
        Name: name,
        ...(country !== null && { Country: countries.of(country) ?? country }),
        Plan: toWords(plan),
        Since: formatTime(createdAt),
      }}
    />
  );
}

function Facts({ title, facts }: { title: string; facts: Record<string, ReactNode> }) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{title}</h2>
      </div>
      <dl className="facts facts-wide">
        {Object.entries(facts).map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
