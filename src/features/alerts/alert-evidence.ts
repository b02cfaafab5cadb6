import type { EntityManager } from '../../platform/database/database.js';
import type { ApiCallRow } from '../activity/index.js';

/** The small queries that the rules decide by. They run in the transaction that writes what is judged. */

/** Counting stops here: a flood must not make every further event more expensive. */
const countAtMost = 1000;

const failedAuthentication = `"action" in ('login', 'refresh', 'authenticate') and "result" = 'failure'`;

async function selectNumber(em: EntityManager, sql: string, values: unknown[]): Promise<number> {
  const [row] = await em.execute<{ value: number }[]>(sql, values);
  return Number(row?.value ?? 0);
}

/** What people call a key or an account; its id where it is not there. */
export async function findName(em: EntityManager, kind: 'key' | 'user', id: string): Promise<string> {
  const [row] = await em.execute<{ name: string }[]>(
    kind === 'key'
      ? `select "name" from "apiKeys" where "id" = ?`
      : `select "email" as "name" from "users" where "id" = ?`,
    [id],
  );
  return row?.name ?? id;
}

/** Failed authentications against an organization after `since`, up to 1000. */
export const countFailuresAgainst = (em: EntityManager, organizationId: string, since: number) =>
  selectNumber(
    em,
    `select count(*) as "value" from (select 1 from "activityEvents"
      where "organizationId" = ? and "createdAt" > ? and ${failedAuthentication} limit ${countAtMost}) as "counted"`,
    [organizationId, since],
  );

/** Failed authentications that concern no organization, from an address after `since`, up to 1000. */
export const countStrayFailuresFrom = (em: EntityManager, address: string, since: number) =>
  selectNumber(
    em,
    `select count(*) as "value" from (select 1 from "activityEvents"
      where "address" = ? and "createdAt" > ? and "organizationId" is null and ${failedAuthentication}
      limit ${countAtMost}) as "counted"`,
    [address, since],
  );

/** How many different documents of the live world a key asked for after `since`. */
export const countProbedDocuments = (
  em: EntityManager,
  { organizationId, keyId, since }: { organizationId: string | null; keyId: string; since: number },
) =>
  selectNumber(
    em,
    `select count(distinct "targetId") as "value" from "activityEvents"
      where "organizationId" = ? and "keyId" = ? and "createdAt" > ? and "action" = 'probeDocument'`,
    [organizationId, keyId, since],
  );

/** A key's calls in one hour. */
export const countCallsInHour = (
  em: EntityManager,
  { callerId, hour }: Pick<ApiCallRow, 'callerId' | 'hour'>,
) =>
  selectNumber(em, `select sum("count") as "value" from "apiCalls" where "callerId" = ? and "hour" = ?`, [
    callerId,
    hour,
  ]);

/** What is usual for a key: its hours with calls from `since` until before `hour`, and the calls in them. */
export async function findUsualCalls(
  em: EntityManager,
  { callerId, hour, since }: Pick<ApiCallRow, 'callerId' | 'hour'> & { since: number },
): Promise<{ activeHours: number; calls: number }> {
  const [row] = await em.execute<{ activeHours: number; calls: number | null }[]>(
    `select count(distinct "hour") as "activeHours", sum("count") as "calls" from "apiCalls"
      where "callerId" = ? and "hour" >= ? and "hour" < ?`,
    [callerId, since, hour],
  );
  return { activeHours: Number(row?.activeHours ?? 0), calls: Number(row?.calls ?? 0) };
}

/** Where a credential was seen: `known` if it is the very first sighting, or one of the places was seen after `since`. */
export async function rememberPlaces(
  em: EntityManager,
  { subjectId, places, since, now }: { subjectId: string; places: string[]; since: number; now: number },
): Promise<{ known: boolean }> {
  const marks = places.map(() => '?').join(', ');
  const [before] = await em.execute<{ total: number; recent: number }[]>(
    `select count(*) as "total", count(case when "network" in (${marks}) and "lastSeenAt" > ? then 1 end) as "recent"
      from "knownNetworks" where "subjectId" = ?`,
    [...places, since, subjectId],
  );
  for (const place of places) {
    // A place that comes back after all that time counts as new: its first day is today.
    await em.execute(
      `insert into "knownNetworks" ("subjectId", "network", "firstSeenAt", "lastSeenAt") values (?, ?, ?, ?)
        on conflict ("subjectId", "network") do update set "lastSeenAt" = excluded."lastSeenAt",
          "firstSeenAt" = case when "knownNetworks"."lastSeenAt" > ?
            then "knownNetworks"."firstSeenAt" else excluded."firstSeenAt" end`,
      [subjectId, place, now, now, since],
    );
  }
  return { known: Number(before?.total ?? 0) === 0 || Number(before?.recent ?? 0) > 0 };
}

/** Places that a credential was first seen in after `since`, newest first; never the first place of all. */
export async function findNewPlaces(em: EntityManager, subjectId: string, since: number): Promise<string[]> {
  const rows = await em.execute<{ network: string }[]>(
    `select "network" from "knownNetworks" where "subjectId" = ? and "firstSeenAt" > ?
      and "firstSeenAt" > (select min("firstSeenAt") from "knownNetworks" where "subjectId" = ?)
      order by "firstSeenAt" desc, "network" limit 10`,
    [subjectId, since, subjectId],
  );
  return rows.map(({ network }) => network);
}
