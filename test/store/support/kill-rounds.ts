import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { open, reportsInView } from './stores-plain.js';

const WRITER = fileURLToPath(new URL('./writer-process.ts', import.meta.url));

/** What kill rounds showed. All but `acknowledged` and `recorded` must be empty. */
export interface KillReport {
  rounds: number;
  acknowledged: number;
  recorded: number;
  lost: string[];
  twice: string[];
  findings: string[];
  /** Reports on which record and view differ. */
  differing: string[];
  /** Notices that openings gave, by code. */
  notices: Record<string, number>;
}

interface Round {
  acknowledged: string[];
}

/** Starts a writer, kills it (SIGKILL) so many milliseconds after its ledger is open, and gives what it acknowledged. */
function killAfter(location: string, from: number, ms: number): Promise<Round> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', WRITER, location, String(from)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    let errors = '';
    let timer: NodeJS.Timeout | null = null;
    child.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      timer ??= setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the writer ended by itself: ${errors}`));
      // A line cut short was not read as an acknowledgement by anybody.
      else resolve({ acknowledged: text.split('\n').slice(1, -1) });
    });
  });
}

const numberOf = (id: string): number => Number(id.slice(1));

async function recorded(location: string, report: KillReport): Promise<string[]> {
  const store = await open(location, { create: false });
  try {
    for (const { code } of store.notices) report.notices[code] = (report.notices[code] ?? 0) + 1;
    const { findings } = await store.verify();
    report.findings.push(...findings.map(({ place, message }) => `${place.file}: ${message}`));
    const ids: string[] = [];
    for await (const entry of store.entries())
      if (entry.kind === 'capture' && entry.payload) ids.push(entry.payload.report);
    const inView = new Set(await reportsInView(store));
    report.differing.push(...ids.filter(id => !inView.has(id)));
    if (inView.size !== ids.length) report.differing.push(`${inView.size} in the view, ${ids.length} in the record`);
    return ids;
  } finally {
    await store.close();
  }
}

/** Kills a writer again and again at random moments; looks at the ledger after the last one, and after every fifth. */
export async function killRounds(location: string, rounds: number, random: () => number): Promise<KillReport> {
  const report: KillReport = {
    rounds,
    acknowledged: 0,
    recorded: 0,
    lost: [],
    twice: [],
    findings: [],
    differing: [],
    notices: {},
  };
  const acknowledged = new Set<string>();
  for (let round = 1; round <= rounds; round += 1) {
    const from = 1000 * round;
    const { acknowledged: some } = await killAfter(location, from, random() * 600);
    for (const id of some) acknowledged.add(id);
    if (round % 5 !== 0 && round !== rounds) continue;
    const ids = await recorded(location, report);
    const standing = new Set(ids);
    report.recorded = ids.length;
    report.lost = [...acknowledged].filter(id => !standing.has(id)).sort((a, b) => numberOf(a) - numberOf(b));
    report.twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  }
  report.acknowledged = acknowledged.size;
  return report;
}
