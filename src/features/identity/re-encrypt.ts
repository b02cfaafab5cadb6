import type { IdentityParts } from './identity.parts.js';
import type { StoredSecret } from './second-factor.repository.js';
import { encryptionContext } from './two-factor.js';

/** Rows per transaction: others must not wait for long. */
const changedAtOnce = 500;

export interface Reencrypted {
  /** Secrets that are under the newest key now, and were under an older one. */
  reencrypted: number;
  /** Those that were under it already. */
  current: number;
  /** Emails of the users whose secret no configured key reads. */
  unreadable: string[];
}

/** For operators who exchange the key that stored secrets are encrypted with. */
export function createReencryption({ database, secondFactors, encryption }: IdentityParts) {
  /** @returns the secret under the newest key; null = no configured key reads it */
  function renew({ id, totpSecret }: StoredSecret): string | null {
    try {
      return encryption.encrypt(encryption.decrypt(totpSecret, encryptionContext(id)), encryptionContext(id));
    } catch {
      return null;
    }
  }

  return {
    /**
     * Encrypts every stored secret under the newest key, those of second factors that are being set up too. May be broken
     * off and run again, beside running servers.
     */
    async reencryptSecrets(): Promise<Reencrypted> {
      const result: Reencrypted = { reencrypted: 0, current: 0, unreadable: [] };
      let after = '';
      for (;;) {
        const page = await secondFactors.listTotpSecrets(after, changedAtOnce);
        const renewed = page
          .filter(({ totpSecret }) => !encryption.isCurrent(totpSecret))
          .map((user) => ({ user, text: renew(user) }));
        const changes = renewed.filter((each): each is Change => each.text !== null);
        result.current += page.length - renewed.length;
        result.unreadable.push(
          ...renewed.filter(({ text }) => text === null).map(({ user: { email } }) => email),
        );
        result.reencrypted += await database.transaction(async (em) => {
          let changed = 0;
          for (const { user, text } of changes) {
            // Not where it was replaced or taken off meanwhile.
            if (await secondFactors.replaceTotpSecret(em, user.id, user.totpSecret, text)) changed++;
          }
          return changed;
        });
        const last = page.at(-1);
        if (!last || page.length < changedAtOnce) return result;
        after = last.id;
      }
    },
  };
}

interface Change {
  user: StoredSecret;
  text: string;
}
