import { fileURLToPath } from 'node:url';
import { CounterclaimError } from '../model/errors.js';
import { VERSION } from '../version.js';
import { DECISIONS, type DecisionCommand, runDecision } from './decisions.js';
import { EXIT } from './exit-codes.js';
import { HELP } from './help.js';
import type { Io } from './io.js';

const COMMANDS = [
  'read',
  'explain',
  'add',
  'ledger',
  'claims',
  'show',
  'history',
  'export',
  'verify',
  'rebuild',
  ...DECISIONS,
  'serve',
  'help',
];

async function runRead(words: readonly string[], io: Io): Promise<number> {
  const { parseRead } = await import('./args/read-flags.js');
  const flags = parseRead(words);
  if (!flags) return help('read', io);
  if (flags.jsonl) return (await import('./commands/read-batch.js')).readBatch(flags, io);
  return (await import('./commands/read.js')).read(flags, io);
}

async function runExplain(words: readonly string[], io: Io): Promise<number> {
  const { parseExplain } = await import('./args/explain-flags.js');
  const flags = parseExplain(words);
  if (!flags) return help('explain', io);
  return (await import('./commands/explain.js')).explainCommand(flags, io);
}

async function runAdd(words: readonly string[], io: Io): Promise<number> {
  const { parseAdd } = await import('./args/ledger-flags.js');
  const flags = parseAdd(words);
  return flags ? (await import('./commands/add.js')).addCommand(flags, io) : help('add', io);
}

const LOOK: Record<string, readonly string[]> = {
  ledger: ['text', 'json', 'jsonl', 'csv'],
  claims: ['text', 'json', 'jsonl', 'csv'],
  show: ['text', 'json'],
  history: ['text', 'json'],
  export: ['csv', 'jsonl'],
};

async function runLook(command: string, words: readonly string[], io: Io): Promise<number> {
  const { parseLedger } = await import('./args/ledger-flags.js');
  const flags = parseLedger(words, LOOK[command] ?? []);
  if (!flags) return help(command, io);
  if (command === 'ledger') return (await import('./commands/ledger.js')).ledgerCommand(flags, io);
  if (command === 'claims') return (await import('./commands/claims.js')).claimsCommand(flags, io);
  if (command === 'export') return (await import('./commands/claims.js')).exportCommand(flags, io);
  const { showCommand, historyCommand } = await import('./commands/show.js');
  return command === 'show' ? showCommand(flags, io) : historyCommand(flags, io);
}

async function runCare(command: string, words: readonly string[], io: Io): Promise<number> {
  const { parseCare } = await import('./args/ledger-flags.js');
  const flags = parseCare(words);
  if (!flags) return help(command, io);
  const { verifyCommand, rebuildCommand } = await import('./commands/care.js');
  return command === 'verify' ? verifyCommand(flags, io) : rebuildCommand(flags, io);
}

async function runServe(words: readonly string[], io: Io): Promise<number> {
  const { parseServe } = await import('./args/serve-flags.js');
  const flags = parseServe(words);
  return flags ? (await import('./commands/serve.js')).serveCommand(flags, io) : help('serve', io);
}

function help(topic: string | undefined, io: Io): number {
  const text = HELP[topic ?? 'main'];
  if (text === undefined)
    throw new CounterclaimError(
      'usage',
      `There is no help on "${topic ?? ''}". Known: ${Object.keys(HELP)
        .filter(name => name !== 'main')
        .join(', ')}.`,
    );
  io.stdout.write(text);
  return EXIT.read;
}

async function unknown(word: string): Promise<never> {
  const { suggest } = await import('./args/suggest.js');
  const meant = suggest(word, COMMANDS);
  const what = word.startsWith('-') ? 'flag' : 'command';
  throw new CounterclaimError(
    'usage',
    `There is no ${what} "${word}".${meant ? ` Did you mean "counterclaim ${meant}"?` : ''}`,
  );
}

async function dispatch(words: readonly string[], io: Io): Promise<number> {
  const [command, ...rest] = words;
  switch (command) {
    case 'read':
      return runRead(rest, io);
    case 'explain':
      return runExplain(rest, io);
    case 'add':
      return runAdd(rest, io);
    case 'ledger':
    case 'claims':
    case 'show':
    case 'history':
    case 'export':
      return runLook(command, rest, io);
    case 'judge':
    case 'assess':
    case 'undo':
    case 'judgements':
    case 'review':
      return (await runDecision(command satisfies DecisionCommand, rest, io)) ?? help(command, io);
    case 'verify':
    case 'rebuild':
      return runCare(command, rest, io);
    case 'serve':
      return runServe(rest, io);
    case 'help':
      return help(rest[0], io);
    case '--help':
    case '-h':
      return help(undefined, io);
    case '--version':
    case '-V':
      io.stdout.write(`counterclaim ${VERSION}\n`);
      return EXIT.read;
    case undefined:
      throw new CounterclaimError('usage', 'What is to be done?');
    default:
      return unknown(command);
  }
}

/** Messages for a person; a bug keeps its stack so that it can be reported. */
function tell(error: unknown, io: Io): number {
  if (!(error instanceof CounterclaimError)) {
    io.stderr.write(
      `counterclaim: this is a bug in the program, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 1;
  }
  if (error.code === 'output-gone') return EXIT.read;
  io.stderr.write(`counterclaim: ${error.message}\n`);
  if (error.code === 'usage') io.stderr.write('Try "counterclaim --help".\n');
  if (error.code.startsWith('input-')) return EXIT.nothingReadable;
  if (/^(?:ledger|record|database|disk|view|apply|export|import)-/.test(error.code)) return EXIT.ledgerUnusable;
  if (error.code === 'address-unavailable') return EXIT.addressUnavailable;
  if (/^(?:id|judge)-/.test(error.code)) return EXIT.wrongUse;
  return error.code === 'usage' || error.code === 'resume-mismatch' ? EXIT.wrongUse : 1;
}

/** Runs the command and gives its exit code. */
export async function main(words: readonly string[]): Promise<number> {
  // Whoever writes is told of a failure (write-out.ts); one that nobody waits for must not end in a stack trace.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const io: Io = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    resources: fileURLToPath(new URL('./resources', import.meta.url)),
  };
  try {
    return await dispatch(words, io);
  } catch (error) {
    return tell(error, io);
  }
}
