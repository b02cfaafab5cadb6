import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { environments, scopes } from '../../platform/access.js';
import { offsetPaging } from '../../platform/pagination.js';

const id = z.string();
const name = z.string().trim().min(1).max(100);
const scopeList = z
  .array(z.enum(scopes))
  .min(1)
  .transform((list) => [...new Set(list)]);
const allowedIps = z
  .array(
    z
      .string()
      .refine(
        (text) => isIP(text) !== 0 || ipaddr.isValidCIDR(text),
        'takes an address or a network such as 10.0.0.0/8',
      ),
  )
  .max(100);
/** Becomes milliseconds since 1970. Null = never. */
const expiresAt = z.iso
  .datetime({ offset: true, message: 'takes an ISO 8601 time such as 2027-01-31T00:00:00Z' })
  .transform((text) => Date.parse(text))
  .nullable();

export const apiKeysInput = z.strictObject(offsetPaging);

export const apiKeyInput = z.strictObject({ id });

export const createApiKeyInput = z.strictObject({
  name,
  environment: z.enum(environments),
  scopes: scopeList
    .nullish()
    .transform((list) => list ?? ['documents:read' as const, 'documents:write' as const]),
  expiresAt: expiresAt.optional(),
  allowedIps: allowedIps.nullish(),
});

/** What is absent stays; `expiresAt: null` means never, `allowedIps: null` or `[]` from anywhere. */
export const updateApiKeyInput = z.strictObject({
  id,
  name: name.optional(),
  scopes: scopeList.optional(),
  allowedIps: allowedIps.nullable().optional(),
  expiresAt: expiresAt.optional(),
});

export const rotateApiKeyInput = z.strictObject({
  id,
  /** How long the old key goes on working; 0 = it ends at once. */
  gracePeriodSeconds: z
    .int()
    .min(0)
    .max(30 * 24 * 3600)
    .nullish()
    .transform((value) => value ?? 24 * 3600),
});
