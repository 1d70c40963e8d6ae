/** The commands: `start`, `migrate`, `keys`, `seed`. Each answers the exit code. */
import { CONFIG_KEYS, SETTINGS, type Config } from './config/config.js';
import { readConfig } from './config/read-config.js';
import { readArguments, type CommandLine } from './config/arguments.js';
import { explain } from './config/explain.js';

/** Where a command writes. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** What a command is given. */
export interface Command {
  (config: Config, line: CommandLine, output: Output): Promise<number>;
}

/** Loaded when asked for, so that `--help` and a bad option cost nothing. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start-command.js')).start,
  migrate: async () => (await import('./maintenance-commands.js')).migrate,
  keys: async () => (await import('./maintenance-commands.js')).keys,
  seed: async () => (await import('./seed-command.js')).seed,
};

/** Runs the command named by the arguments. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<number> {
  let config: Config | null = null;
  try {
    const line = readArguments(args);
    if (line.switches.has('help') || line.command === 'help') {
      output.out(usage());
      return 0;
    }
    const load = Object.hasOwn(COMMANDS, line.command) ? COMMANDS[line.command] : undefined;
    if (!load) {
      output.err(line.command === '' ? usage() : `Unknown command ${line.command}.\n\n${usage()}`);
      return 1;
    }
    const { config: file = env['CLERK_CONFIG'], ...flags } = line.options;
    config = readConfig({ file, env, flags });
    const command = await load();
    return await command(config, line, output);
  } catch (error) {
    const explanation = explain(error, config);
    // Without an explanation it is a bug, and then the stack is what helps.
    output.err(explanation ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return 1;
  }
}

function usage(): string {
  const rows = CONFIG_KEYS.map((key) => {
    const { env, flag, expects } = SETTINGS[key];
    return `  --${flag.padEnd(16)} ${env.padEnd(16)} ${expects}`;
  });
  return [
    'Usage: clerk-kit-instance <command> [options]',
    '',
    'Commands:',
    '  start            run the server; --json prints one line of JSON when it is ready',
    '  migrate          bring the database up to date and stop',
    '  keys             print the keys of every instance',
    '  seed FILE        create the users in a JSON file',
    '',
    'Options, and the environment variables that mean the same:',
    ...rows,
    '  --config         CLERK_CONFIG     a JSON file with any of: ' + CONFIG_KEYS.join(', '),
  ].join('\n');
}
