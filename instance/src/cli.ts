#!/usr/bin/env node
/** The command line. Says in one sentence what is wrong and what to do; a stack is for bugs, not for a taken port. */
import { runCommand } from './run-command.js';

process.exitCode = await runCommand(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
