import { createApp } from './app.js';
import type { Config } from './config.js';

const stopWithinMilliseconds = 15_000;

/** Runs the server until SIGTERM or SIGINT; running requests finish, within a limit. */
export async function serve(config: Config) {
  const app = await createApp(config);
  const address = await app.listen();
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= app.close());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      app.logger.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), stopWithinMilliseconds).unref();
      void close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  return { app, address, close };
}
