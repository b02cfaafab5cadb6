import type { Command } from 'commander';
import { type Config, loadConfig } from '../config.js';
import { serve, work } from '../main.js';
import { say } from './output.js';

/** The commands that run until they are told to stop. */
export function addServeCommands(program: Command): void {
  program
    .command('serve')
    .description('run the server until it is told to stop')
    .option('--no-worker', 'leave reading to processes that run `cargolint work`')
    .action(async (options: { worker: boolean }) => {
      const config = loadConfig();
      const { app, address } = await serve(options.worker ? config : withoutReaders(config));
      say(`CargoLint listens on ${address}`);
      // Not through the logger: logs are kept, and read by others.
      if (app.setUpToken !== null) {
        const page = new URL('/set-up', config.publicUrl ?? address).href;
        say(
          `No user exists yet. Open ${page} and use this token: ${app.setUpToken} (it works once and until the server stops)`,
        );
      }
    });

  program
    .command('work')
    .description(
      'read uploaded documents until told to stop, without serving anybody; CARGOLINT_WORKER_PORT tells its health',
    )
    .action(async () => {
      const { processes, address } = await work(loadConfig());
      say(`CargoLint works with ${processes} readers${address === null ? '' : ` and listens on ${address}`}`);
    });
}

const withoutReaders = (config: Config): Config => ({
  ...config,
  reading: { ...config.reading, processes: 0 },
});
