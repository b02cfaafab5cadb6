import { type DestinationStream, type Logger, pino } from 'pino';

/** API keys and tokens, wherever in a line they turn up. */
const secretPatterns = [/\bcl_(?:live|test)_[0-9A-Za-z]{8,}/g, /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g];

export const redact = (text: string): string =>
  secretPatterns.reduce((result, pattern) => result.replace(pattern, '[redacted]'), text);

/** JSON lines without secrets: known fields are left out, and what looks like a secret is blacked out. */
export function createLogger(level: string, destination: DestinationStream = process.stdout): Logger {
  const clean: DestinationStream = { write: (line) => destination.write(redact(line)) };
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'password',
          'currentPassword',
          'newPassword',
          'key',
          'accessToken',
          'refreshToken',
          'authorization',
          'cookie',
        ].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        remove: true,
      },
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: request.url.split('?')[0],
        }),
      },
    },
    clean,
  );
}
