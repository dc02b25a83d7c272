import { type Flag, parseFlags, wholeNumber, wrongUse } from './parse-flags.js';
import type { Where } from './ledger-flags.js';

const FLAGS = {
  home: { type: 'string' },
  database: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'token-file': { type: 'string' },
  'new-token': { type: 'string' },
  'public-url': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Record<string, Flag>;

export interface ServeFlags extends Where {
  host: string;
  port: number;
  /** File of names and hashed tokens. */
  tokenFile: string | undefined;
  /** Name of somebody to make a token for; nothing is served then. */
  newToken: string | undefined;
  /** Address that people use, where a proxy stands before the server. */
  publicUrl: URL | null;
  quiet: boolean;
}

function publicUrlOf(text: string | undefined): URL | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username)
    throw wrongUse(`--public-url has to be an address such as https://ledger.example.org, not "${text}".`);
  return url;
}

const PORT = 4280;

/** Flags of `serve`; null asks for help. */
export function parseServe(words: readonly string[]): ServeFlags | null {
  const parsed = parseFlags(words, FLAGS);
  if (parsed.on('help')) return null;
  if (parsed.positionals.length > 0)
    throw wrongUse('This takes no names: the ledger is named by --home or --database.');
  if (parsed.on('home') && parsed.on('database')) throw wrongUse('--home and --database name two ledgers; give one.');
  const port = wholeNumber(parsed, 'port', 0) ?? PORT;
  if (port > 65535) throw wrongUse(`--port has to be at most 65535, not "${port}".`);
  if (parsed.on('new-token') && !parsed.on('token-file'))
    throw wrongUse('--new-token needs --token-file FILE to add it to.');
  return {
    home: parsed.value('home'),
    database: parsed.value('database'),
    host: parsed.value('host') ?? '127.0.0.1',
    port,
    tokenFile: parsed.value('token-file'),
    newToken: parsed.value('new-token'),
    publicUrl: publicUrlOf(parsed.value('public-url')),
    quiet: parsed.on('quiet'),
  };
}
