import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isLoopback } from '../../server/access/hosts.js';
import { newSecret } from '../../server/access/secrets.js';
import type { LogLine } from '../../server/log.js';
import { wrongUse } from '../args/parse-flags.js';
import type { ServeFlags } from '../args/serve-flags.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { locationOf, openLedger, peopleClasses } from '../ledger/open-ledger.js';
import { loadResources, readBundle } from '../load-resources.js';
import { asideFile, asideFolder } from '../serve/aside-file.js';
import { startServer } from '../serve/compose.js';
import { portsOf } from '../serve/ports.js';
import { ReadingThread } from '../serve/reading-thread.js';
import { addToken, readTokens } from '../serve/token-file.js';

/** The built workbench beside the command; null where it was not built. */
function siteFolder(): string | null {
  const folder = fileURLToPath(new URL('./web', import.meta.url));
  return existsSync(folder) ? folder : null;
}

function refuseOpen({ host, tokenFile }: ServeFlags): void {
  if (tokenFile === undefined && !isLoopback(host))
    throw wrongUse(
      `${host} can be reached by others, so they have to sign in: make a token for each with "counterclaim serve --token-file FILE --new-token NAME", then start with --token-file FILE.`,
    );
}

function untilSignal(): Promise<void> {
  return new Promise(done => {
    const onSignal = (): void => {
      // A second one ends at once: what was acknowledged stands in any case.
      process.once('SIGINT', () => process.exit(EXIT.interrupted));
      process.once('SIGTERM', () => process.exit(EXIT.interrupted));
      done();
    };
    let told = false;
    const once = (): void => {
      if (!told) onSignal();
      told = true;
    };
    process.once('SIGINT', once);
    process.once('SIGTERM', once);
  });
}

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

async function newToken({ tokenFile = '', newToken: name = '' }: ServeFlags, io: Io): Promise<ExitCode> {
  const token = await addToken(tokenFile, name);
  io.stdout.write(`${token}\n`);
  io.stderr.write(`counterclaim: this token of "${name}" is shown once; ${tokenFile} keeps its digest only.\n`);
  return EXIT.read;
}

/** `counterclaim serve`: the workbench and its HTTP interface, until it is told to stop. */
export async function serveCommand(flags: ServeFlags, io: Io): Promise<ExitCode> {
  if (flags.newToken !== undefined) return newToken(flags, io);
  refuseOpen(flags);
  const holders = flags.tokenFile === undefined ? null : await readTokens(flags.tokenFile);
  const resources = loadResources(io.resources);
  const store = await openLedger(flags, io, resources, true);
  const log = (line: LogLine): void => {
    if (!flags.quiet || line.event !== 'request') io.stderr.write(`${JSON.stringify(line)}\n`);
  };
  const key = newSecret();
  const reading = new ReadingThread(new URL('./reading-worker.js', import.meta.url), readBundle(io.resources));
  try {
    const running = await startServer({
      store,
      ports: portsOf({ store, people: peopleClasses(resources), read: reading.read }),
      aside: asideFile(asideFolder(locationOf(flags, io.env), io.env['XDG_DATA_HOME'])),
      host: flags.host,
      port: flags.port,
      publicUrl: flags.publicUrl,
      holders,
      key,
      site: siteFolder(),
      log,
    });
    const address = flags.publicUrl?.origin ?? `http://${inUrl(flags.host)}:${running.port}`;
    io.stdout.write(`${address}/${holders ? '' : `?key=${key}`}\n`);
    await untilSignal();
    log({ at: new Date().toISOString(), event: 'stopping' });
    await running.stop();
    return EXIT.read;
  } finally {
    await reading.end();
    await store.close();
  }
}
