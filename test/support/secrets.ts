import { appendFileSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Fields of answers whose text is secret: it is shown once, to one caller. */
const secretFields = new Set(['key', 'accessToken', 'refreshToken', 'secret', 'recoveryCodes']);
const passwordFields = new Set(['password', 'currentPassword', 'newPassword']);

/** Shorter texts turn up by chance. */
const shortest = 12;

function collect(value: unknown, fields: ReadonlySet<string>, into: Set<string>, isSecret = false): void {
  if (typeof value === 'string') {
    if (isSecret && value.length >= shortest) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      collect(member, fields, into, Array.isArray(value) ? isSecret : fields.has(name));
    }
  }
}

/** Every secret that a test run creates, taken from what goes over the wire. */
export class SecretLedger {
  /** Made by the server: these must be nowhere. */
  readonly generated = new Set<string>();
  /** Chosen by the tests: they stand in their source, but must not be where the server writes. */
  readonly passwords = new Set<string>();

  note(request: unknown, answer: unknown, setCookie: string | null): void {
    collect(request, passwordFields, this.passwords);
    collect(answer, secretFields, this.generated);
    const cookie = /cargolint_session=([^;]+)/.exec(setCookie ?? '')?.[1];
    if (cookie && cookie.length >= shortest) this.generated.add(cookie);
  }

  /** For test/check.ts, which looks for them in the repository when all tests have run. */
  save(): void {
    const file = process.env.CARGOLINT_TEST_SECRETS;
    if (file && this.generated.size > 0) appendFileSync(file, [...this.generated, ''].join('\n'));
  }
}

/** Which of the texts contain which of the secrets; the secrets are shortened in the answer. */
export function findLeaks(secrets: Iterable<string>, places: Iterable<[string, Buffer | string]>): string[] {
  const needles = [...secrets];
  return [...places].flatMap(([place, content]) =>
    needles
      .filter((secret) => content.includes(secret))
      .map((secret) => `${place} contains ${secret.slice(0, 6)}…`),
  );
}

/** Files that hold the server's own secrets, by design. */
const secretFiles = new Set(['jwt-secret', 'encryption-key']);

/** Every file below a data folder, such as the database, its journal and the originals. */
export function* filesOf(folder: string): Generator<[string, Buffer]> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || secretFiles.has(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    yield [path.relative(folder, file), readFileSync(file)];
  }
}
