#!/usr/bin/env node
import { CommanderError } from 'commander';
import { say } from './cli/output.js';
import { program, usageError } from './cli/program.js';
import { ConfigError } from './config.js';

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = toExitCode(error);
}

function toExitCode(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.code === 'password') say(`cargolint: ${error.message}`);
    return error.exitCode === 0 ? 0 : usageError;
  }
  // The reader of standard output has seen enough, such as `head`.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
  say(`cargolint: ${error instanceof Error ? error.message : String(error)}`);
  return error instanceof ConfigError ? usageError : 1;
}
