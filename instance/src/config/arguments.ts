/** Reads command line arguments: `command [operand] --name value --name=value --switch`. */
import { ConfigError } from './config.js';

/** Switches, which take no value. */
const SWITCHES = new Set(['json', 'help', 'version']);

/** What was asked for. */
export interface CommandLine {
  readonly command: string;
  readonly operands: readonly string[];
  readonly switches: ReadonlySet<string>;
  /** Options of the configuration, and `config`. */
  readonly options: Readonly<Record<string, string>>;
}

/** Splits arguments. An option without a value is refused by name. */
export function readArguments(args: readonly string[]): CommandLine {
  const operands: string[] = [];
  const switches = new Set<string>();
  const options: Record<string, string> = {};
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (!argument.startsWith('--')) {
      operands.push(argument);
      continue;
    }
    const [name = '', inline] = splitOnce(argument.slice(2));
    if (SWITCHES.has(name)) {
      switches.add(name);
      continue;
    }
    const value = inline ?? args[(index += 1)];
    if (value === undefined || value.startsWith('--')) throw new ConfigError(`Option --${name} needs a value.`);
    options[name] = value;
  }
  return { command: operands.shift() ?? '', operands, switches, options };
}

function splitOnce(text: string): [string, string | undefined] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)];
}
