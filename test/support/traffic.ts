import type { SessionPrincipal } from '../../src/platform/access.js';
import type { ActivityEntry, CredentialUse } from '../../src/features/activity/index.js';
import { hours } from '../../src/platform/runtime.js';
import type { Person, TestApp } from './app.js';

export type Credential = Pick<CredentialUse, 'kind' | 'id' | 'name' | 'organizationId'>;

export const from = (address: string) => ({ id: 'req_test', address, userAgent: 'test' });

export const keyOf = ({ organizationId }: Person, id: string): Credential => ({
  kind: 'key',
  id,
  name: `name of ${id}`,
  organizationId,
});

export const accountOf = ({ id, email, organizationId }: Person): Credential => ({
  kind: 'user',
  id,
  name: email,
  organizationId,
});

/** Makes what happens to credentials, in the way in which services report it, at the time of the app's clock. */
export function createTraffic(app: TestApp) {
  const record = (entry: Partial<ActivityEntry> & Pick<ActivityEntry, 'action'>, address: string) =>
    app.database.transaction((em) =>
      app.activity.record(em, from(address), {
        result: 'failure',
        actor: { kind: 'anonymous' },
        organizationId: null,
        ...entry,
      }),
    );

  return {
    record,

    async use(credential: Credential, address: string, previousUseAt: number | null = app.runtime.now()) {
      app.activity.noteUse({ ...credential, request: from(address), previousUseAt });
      await app.background.settle();
    },

    logIn: ({ id, email, organizationId }: Person, address: string) =>
      record(
        {
          action: 'login',
          result: 'success',
          actor: { kind: 'user', id, name: email },
          organizationId,
          userId: id,
        },
        address,
      ),

    /** Adds a key's calls to the counters of the current hour. */
    calls: (key: Credential, count: number) =>
      app.database.transaction(async (em) => {
        const hour = Math.floor(app.runtime.now() / hours(1)) * hours(1);
        const { organizationId, id: callerId } = key;
        await em.execute(
          `insert into "apiCalls" ("organizationId", "callerKind", "callerId", "hour", "outcome", "count")
            values (?, 'key', ?, ?, 'success', ?)
            on conflict ("callerId", "hour", "outcome")
              do update set "count" = "apiCalls"."count" + excluded."count"`,
          [organizationId, callerId, hour, count],
        );
        await app.alertWatch.observer.onCalls?.(em, [
          { organizationId, callerKind: 'key', callerId, hour, outcome: 'success', count },
        ]);
      }),

    /** What the person sees, without a session that a moved clock would end. */
    async alerts(person: Person, filter: Parameters<TestApp['alerts']['alerts']>[1]['filter'] = {}) {
      const principal: SessionPrincipal = {
        kind: 'session',
        name: person.email,
        sessionId: 'ses_test',
        userId: person.id,
        organizationId: person.organizationId,
        plan: 'enterprise',
        role: 'owner',
        environment: 'live',
      };
      const page = await app.alerts.alerts({ principal, request: from('127.0.0.1') }, { filter });
      return page.data;
    },

    /** Alerts that concern no organization. */
    operatorAlerts: () =>
      app.database.read('alerts').whereNull('organizationId') as Promise<{ ruleId: string }[]>,
  };
}
