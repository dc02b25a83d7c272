import { parseArgs } from 'node:util';
import { CounterclaimError } from '../../model/errors.js';
import { suggest } from './suggest.js';

/** A flag of a command. */
export interface Flag {
  type: 'string' | 'boolean';
  short?: string;
}

export interface Parsed {
  on(name: string): boolean;
  value(name: string): string | undefined;
  positionals: string[];
}

/** Wrong use of the command: message for a person, exit code 2. */
export const wrongUse = (message: string): CounterclaimError => new CounterclaimError('usage', message);

function unknownFlag(raw: string, flags: Readonly<Record<string, Flag>>): CounterclaimError {
  const name = raw.replace(/^--?/, '');
  const meant = raw.startsWith('--') ? suggest(name, Object.keys(flags)) : null;
  return wrongUse(`There is no flag ${raw}.${meant ? ` Did you mean --${meant}?` : ''}`);
}

/** Parses the words after a command's name. Unknown flags, missing and superfluous values are refused with a message that helps. */
export function parseFlags(words: readonly string[], flags: Readonly<Record<string, Flag>>): Parsed {
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: { ...flags },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = flags[token.name];
    if (!flag) throw unknownFlag(token.rawName, flags);
    if (flag.type === 'boolean' && token.value !== undefined) throw wrongUse(`${token.rawName} takes no value.`);
    if (flag.type === 'string' && token.value === undefined) throw wrongUse(`${token.rawName} needs a value.`);
    values.set(token.name, token.value ?? true);
  }
  return {
    on: name => values.has(name),
    value: name => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
    positionals,
  };
}

/** A whole number of at least `least`, or wrong use. */
export function wholeNumber(parsed: Parsed, name: string, least: number): number | undefined {
  const value = parsed.value(name);
  if (value === undefined) return undefined;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number) || number < least)
    throw wrongUse(`--${name} has to be a whole number of at least ${least}, not "${value}".`);
  return number;
}

/** One of the known words, or wrong use with the nearest of them. */
export function oneOf<T extends string>(value: string, known: readonly T[], what: string): T {
  const found = known.find(word => word === value);
  if (found) return found;
  const meant = suggest(value, known);
  throw wrongUse(
    `There is no ${what} "${value}".${meant ? ` Did you mean "${meant}"?` : ''} Known: ${known.join(', ')}.`,
  );
}
