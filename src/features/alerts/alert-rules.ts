import { toNetwork } from '../../platform/network.js';
import { days, hours, minutes } from '../../platform/runtime.js';
import type { ApiCallRow, CredentialUse } from '../activity/index.js';
import {
  countCallsInHour,
  countFailuresAgainst,
  countProbedDocuments,
  countStrayFailuresFrom,
  findName,
  findNewPlaces,
  findUsualCalls,
  rememberPlaces,
} from './alert-evidence.js';
import type { AlertRule, Finding, RuleContext } from './alert-rule.js';

/** Networks as providers hand them out: a household or an office stays in one. */
const networkBits = { ipv4: 24, ipv6: 48 };

/** A credential as the rules see it, whether it was used or its owner logged in. */
type Sighting = Pick<CredentialUse, 'kind' | 'id' | 'name' | 'organizationId'> & {
  address: string;
  eventId?: string;
};

const nothing = async (): Promise<Finding[]> => [];

const label = ({ kind, name }: Pick<CredentialUse, 'kind' | 'name'>): string =>
  kind === 'key' ? `The API key “${name}”` : `The account ${name}`;

async function judgePlace(context: RuleContext, sighting: Sighting): Promise<Finding[]> {
  const { em, now, countryOf } = context;
  const network = toNetwork(sighting.address, networkBits);
  const country = countryOf(sighting.address);
  // Both are kept: with a GeoIP file a known country is enough, and without one, or for an address that
  // it does not know, a known network is.
  const places = country === null ? [network] : [network, country];
  const since = now - newNetwork.window;
  const { known } = await rememberPlaces(em, { subjectId: sighting.id, places, since, now });
  if (known) return [];
  const recent = await findNewPlaces(em, sighting.id, now - newNetwork.oncePer);
  return [
    {
      subject: { kind: sighting.kind, id: sighting.id },
      organizationId: sighting.organizationId,
      message: `${label(sighting)} was used from where it was not seen in the last 90 days: ${(recent.length > 0 ? recent : places).join(', ')}.`,
      eventId: sighting.eventId,
    },
  ];
}

const newNetwork: AlertRule = {
  id: 'new-network',
  severity: 'warning',
  title: 'Use from a new network',
  what: `A key is used, or a user logs in or works, from a network (IPv4 /${networkBits.ipv4}, IPv6 /${networkBits.ipv6}) that was not seen for it within the window. With a GeoIP file, also the country must be new. The first network ever is no alert.`,
  threshold: 1,
  window: days(90),
  oncePer: hours(1),
  onUse: (context, use) => judgePlace(context, { ...use, address: use.request.address }),
  onEvent(context, event) {
    const { action, result, userId, organizationId } = event;
    if (action !== 'login' || result !== 'success' || userId == null || organizationId == null)
      return nothing();
    const name = event.actorName ?? userId;
    const { address, id: eventId } = event;
    return judgePlace(context, { kind: 'user', id: userId, name, organizationId, address, eventId });
  },
};

/** Below this many calls an hour nothing is a burst, however quiet the key usually is. */
const callsThatAreNoBurst = 600;
/** From this many active hours on, the mean says what is usual for a key. */
const hoursThatMakeABaseline = 24;
/** What a key without a baseline may do in an hour: a first import of old documents stays below. */
const callsWithoutBaseline = 6000;

const callBurst: AlertRule = {
  id: 'call-burst',
  severity: 'warning',
  title: 'Unusually many calls',
  what: `A key's calls in this hour exceed the threshold times the mean of its active hours in the window, and ${callsThatAreNoBurst}. A key with fewer than ${hoursThatMakeABaseline} active hours fires above ${callsWithoutBaseline}.`,
  threshold: 10,
  window: days(7),
  oncePer: hours(6),
  async onCalls({ em }, calls) {
    const perKeyAndHour = new Map(
      calls.filter((row) => row.callerKind === 'key').map((row) => [`${row.callerId} ${row.hour}`, row]),
    );
    const findings: Finding[] = [];
    for (const row of perKeyAndHour.values()) {
      const count = await countCallsInHour(em, row);
      if (count <= callsThatAreNoBurst) continue;
      const usual = await findUsualCalls(em, { ...row, since: row.hour - callBurst.window });
      if (count > burstLimit(usual)) {
        const key = label({ kind: 'key', name: await findName(em, 'key', row.callerId) });
        findings.push(toBurst(key, row, count, usual));
      }
    }
    return findings;
  },
};

function burstLimit({ activeHours, calls }: { activeHours: number; calls: number }): number {
  if (activeHours < hoursThatMakeABaseline) return callsWithoutBaseline;
  return (callBurst.threshold * calls) / activeHours;
}

function toBurst(
  key: string,
  { callerId, organizationId }: ApiCallRow,
  count: number,
  { activeHours, calls }: { activeHours: number; calls: number },
): Finding {
  const usual = activeHours === 0 ? 'it was not used before' : `usual are ${Math.round(calls / activeHours)}`;
  return {
    subject: { kind: 'key', id: callerId },
    organizationId,
    message: `${key} made ${count} calls in one hour; ${usual}.`,
  };
}

const isFailedAuthentication = ({ action, result }: { action: string; result: string }): boolean =>
  result === 'failure' && (action === 'login' || action === 'refresh' || action === 'authenticate');

const failedAuthentications: AlertRule = {
  id: 'failed-authentications',
  severity: 'warning',
  title: 'Many failed authentications',
  what: 'Wrong passwords, void refresh tokens and bad keys against one organization reach the threshold within the window.',
  threshold: 20,
  window: minutes(10),
  oncePer: hours(1),
  async onEvent({ em, now }, event) {
    const { organizationId, id } = event;
    if (!isFailedAuthentication(event) || organizationId == null) return [];
    const count = await countFailuresAgainst(em, organizationId, now - failedAuthentications.window);
    if (count < failedAuthentications.threshold) return [];
    const message = `${count} authentications failed within 10 minutes, the last one from ${event.address}.`;
    return [{ subject: { kind: 'organization', id: organizationId }, organizationId, message, eventId: id }];
  },
};

const strayFailures: AlertRule = {
  id: 'failed-authentications-from-address',
  severity: 'warning',
  title: 'Many failed authentications from one address',
  what: 'Failed authentications that concern no organization (unknown accounts and keys) reach the threshold for one address within the window. For the operator: no organization lists it.',
  threshold: 50,
  window: minutes(10),
  oncePer: hours(1),
  async onEvent({ em, now }, event) {
    const { organizationId, address, id } = event;
    if (!isFailedAuthentication(event) || organizationId != null) return [];
    const count = await countStrayFailuresFrom(em, address, now - strayFailures.window);
    if (count < strayFailures.threshold) return [];
    const message = `${count} authentications with unknown accounts or keys failed within 10 minutes from ${address}.`;
    return [{ subject: { kind: 'address', id: address }, organizationId: null, message, eventId: id }];
  },
};

const refreshTokenReuse: AlertRule = {
  id: 'refresh-token-reuse',
  severity: 'critical',
  title: 'A refresh token was used twice',
  what: 'A refresh token that was exchanged already is presented again: a copy of it is in other hands.',
  threshold: 1,
  window: hours(1),
  oncePer: hours(1),
  async onEvent({ em }, { action, result, reason, userId, organizationId, address, id }) {
    if (action !== 'refresh' || result !== 'failure' || reason !== 'token_reused' || userId == null)
      return [];
    const name = await findName(em, 'user', userId);
    const message = `A refresh token of ${name} was presented a second time, from ${address}: somebody else may have a copy.`;
    return [
      { subject: { kind: 'user', id: userId }, organizationId: organizationId ?? null, message, eventId: id },
    ];
  },
};

const revokedKeyUsed: AlertRule = {
  id: 'revoked-key-used',
  severity: 'warning',
  title: 'A revoked key is still used',
  what: 'A key that was revoked is presented.',
  threshold: 1,
  window: days(1),
  oncePer: days(1),
  async onEvent({ em }, { action, result, reason, keyId, organizationId, address, id }) {
    if (action !== 'authenticate' || result !== 'failure' || reason !== 'REVOKED' || keyId == null) return [];
    const name = await findName(em, 'key', keyId);
    const message = `The revoked API key “${name}” was presented from ${address}: a program still has it, or somebody who should not.`;
    return [
      { subject: { kind: 'key', id: keyId }, organizationId: organizationId ?? null, message, eventId: id },
    ];
  },
};

const idleCredential: AlertRule = {
  id: 'idle-credential',
  severity: 'warning',
  title: 'First use after a long time',
  what: 'A key or an account is used that was not used for at least the window.',
  threshold: 1,
  window: days(90),
  oncePer: days(1),
  async onUse({ now }, use) {
    const { kind, id, organizationId, previousUseAt, request } = use;
    if (previousUseAt === null || now - previousUseAt < idleCredential.window) return [];
    const idleDays = Math.floor((now - previousUseAt) / days(1));
    const message = `${label(use)} was used for the first time in ${idleDays} days, from ${request.address}.`;
    return [{ subject: { kind, id }, organizationId, message }];
  },
};

const liveProbing: AlertRule = {
  id: 'live-probing',
  severity: 'warning',
  title: 'A test key asks for live documents',
  what: 'A test key asks for as many different documents of the live world as the threshold says, within the window.',
  threshold: 3,
  window: hours(1),
  oncePer: days(1),
  async onEvent({ em, now }, { action, keyId, organizationId, address, id }) {
    if (action !== 'probeDocument' || keyId == null || organizationId == null) return [];
    const since = now - liveProbing.window;
    const count = await countProbedDocuments(em, { organizationId, keyId, since });
    if (count < liveProbing.threshold) return [];
    const name = await findName(em, 'key', keyId);
    const message = `The test key “${name}” asked for ${count} different live documents within an hour, from ${address}.`;
    return [{ subject: { kind: 'key', id: keyId }, organizationId, message, eventId: id }];
  },
};

const keyRotationDue: AlertRule = {
  id: 'key-rotation-due',
  severity: 'info',
  title: 'A key is due for rotation',
  what: 'A working key is older than the window. Looked for once a day.',
  threshold: 1,
  window: days(90),
  oncePer: days(30),
  async onDailyRound({ now, findOldKeys }) {
    const keys = await findOldKeys(now - keyRotationDue.window);
    return keys.map(({ id, name, organizationId }) => ({
      subject: { kind: 'key', id },
      organizationId,
      message: `The API key “${name}” is older than 90 days. Rotate it.`,
    }));
  },
};

/** Everything that raises alerts. docs/alerts.md shows this table, and a test compares the two. */
export const alertRules: readonly AlertRule[] = [
  newNetwork,
  callBurst,
  failedAuthentications,
  strayFailures,
  refreshTokenReuse,
  revokedKeyUsed,
  idleCredential,
  liveProbing,
  keyRotationDue,
];
