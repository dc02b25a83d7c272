import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LedgerClaim } from '../../src/model/ledger/claim.js';
import { type BuiltCommand, buildCommand, type Run } from './support/built-command.js';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const REPORTS = [
  {
    id: 'market',
    outlet: 'Lorne News',
    published: '2031-05-03T18:00:00Z',
    text: 'Shells hit the market of Tarvel on Saturday. At least 14 civilians were killed, the district hospital said. The Ordan army denied that it had fired on the town. Six soldiers were wounded, the Ordan army said. No group has claimed responsibility for the attack.',
  },
  {
    id: 'again',
    outlet: 'Harbour Courier',
    published: '2031-05-04T09:00:00Z',
    text: 'The shelling of Tarvel market on Saturday killed 17 civilians, the health directorate said on Sunday. A rescue worker spoke of nearly twenty dead.',
  },
  {
    id: 'bridge',
    outlet: 'Lorne News',
    published: '2031-05-20T12:00:00Z',
    text: 'Three fishermen were killed when a mine went off under the bridge at Kelm on Tuesday, police said.',
  },
];

let command: BuiltCommand;
let home: string;
let claims: LedgerClaim[];

const run = (...args: string[]): Promise<Run> => command.run([...args, '--home', home]);
const json = async <T>(...args: string[]): Promise<T> =>
  JSON.parse((await run(...args, '--format', 'json')).stdout) as T;
const tollOf = (lower: number): string => claims.find(({ toll }) => toll?.lower === lower)?.id ?? `no toll of ${lower}`;
const why = ['--reason', 'read both', '--by', 'M. Oder'];

interface Recorded {
  judgement: { id: string; kind: string; by: string };
  incidents: string[];
}

beforeAll(async () => {
  command = await buildCommand();
  home = join(command.dir, 'ledger');
  const batch = join(command.dir, 'reports.jsonl');
  writeFileSync(batch, REPORTS.map(report => JSON.stringify(report)).join('\n'));
  const { code, stderr } = await run('add', batch);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  ({ claims } = await json<{ claims: LedgerClaim[] }>('claims'));
});
afterAll(() => command?.remove());

describe('judge', () => {
  it('records, tells what stands now, and undo gives the same export again', async () => {
    const before = (await run('export')).stdout;
    const { code, stdout } = await run('judge', 'same', tollOf(17), tollOf(3), ...why);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^recorded {2}j[0-9a-z]{11} {2}same-incident /);
    expect(stdout.match(/^now /gm)).toHaveLength(1);
    const [id = ''] = /j[0-9a-z]{11}/.exec(stdout) ?? [];
    const undone = await run('undo', id.slice(0, 8), '--reason', 'a slip');
    expect(undone.stdout.match(/^now /gm)).toHaveLength(2);
    expect((await run('export')).stdout).toBe(before);
    const listed = await run('judgements');
    expect(listed.stdout).toContain(`${id}  same-incident`);
    expect(listed.stdout).toContain('(undone)');
  });

  it('puts a claim right, and shows who did and why with the claim and its history', async () => {
    const claim = tollOf(14);
    const args = ['--status', 'civilian', '--upper', '16', '--lower', '14', '--place', 'Kelm'];
    const made = await json<Recorded>('judge', 'correct', claim, ...args, ...why);
    expect(made.judgement).toMatchObject({ kind: 'correct-claim', by: 'M. Oder' });
    expect((await run('claims', '--format', 'csv', '--place', 'kelm')).stdout).toContain(claim);
    for (const look of ['show', 'history']) {
      const { stdout } = await run(look, claim);
      expect(stdout).toContain(made.judgement.id);
      expect(stdout).toContain('M. Oder: read both');
    }
    expect((await run('verify')).stdout).toContain('all in order');
    await run('undo', made.judgement.id, '--reason', 'a slip');
  });

  it('reads a claim by hand from the words of a report', async () => {
    const report = claims.find(({ id }) => id === tollOf(17))?.report ?? '';
    const words = 'A rescue worker spoke of nearly twenty dead';
    const fields = [
      '--harm',
      'killed',
      '--figure',
      'nearly twenty',
      '--lower',
      '15',
      '--upper',
      '19',
      '--accounting',
      'part',
    ];
    const refused = await run('judge', 'enter', report, '--at', words, '--harm', 'killed', '--lower', '15', ...why);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('needs the words that it stands on');
    const missing = await run('judge', 'enter', report, '--at', 'words that nobody wrote', ...fields, ...why);
    expect(missing.code).toBe(2);
    const { code, stdout } = await run('judge', 'enter', report, '--at', words, ...fields, ...why);
    expect(code).toBe(0);
    const [id = ''] = /c[0-9a-z]{11}(?= in r)/.exec(stdout) ?? [];
    expect((await run('show', id)).stdout).toContain(`“${words}”`);
  });

  it('says what is missing or unknown, and records nothing', async () => {
    const before = (await run('judgements')).stdout;
    const claim = tollOf(3);
    const wrong: [string[], RegExp][] = [
      [['judge', 'withdraw', claim], /Give --reason/],
      [['judge', 'withdraw', claim, '--reason', ' '], /Every judgement needs a reason/],
      [['judge', 'withdraw', `${claim.slice(0, 7)}zz`, ...why], new RegExp(`Near: ${claim}`)],
      [['judge', 'withdraw', 'c', ...why], /begins several ids/],
      [['judge', 'withdrew', claim, ...why], /Did you mean "withdraw"/],
      [['judge', 'move', claim, ...why], /takes a claim and an incident/],
      [['judge', 'same', claim, claim, ...why], /name two/],
      [['judge', 'same', claim, 'r12', ...why], /a report and a claim/],
      [['judge', 'same', 'nobody', 'nothing', '--parties', ...why], /No party goes by "nobody"/],
      [['judge', 'same', claim, claim, '--lower', '3', ...why], /goes with "judge correct"/],
      [['judge', 'correct', claim, ...why], /Name a field/],
      [['judge', 'correct', claim, '--status', 'innocent', ...why], /"status" has to be one of/],
      [['undo', 'jzz', '--reason', 'x'], /no judgement or assessment/],
      [['assess', claim, '--profile', 'acled', '--value', '-1', ...why], /NUMBER|whole number/],
      [['assess', claim, '--profile', 'guess', '--value', '1', ...why], /no profile "guess"/],
    ];
    for (const [args, message] of wrong) {
      const { code, stderr } = await run(...args);
      expect(stderr, args.join(' ')).toMatch(message);
      expect(code, args.join(' ')).toBe(2);
    }
    expect((await run('judgements')).stdout).toBe(before);
  });
});

describe('estimates', () => {
  it('stand beside the incident, in csv and jsonl, and a person’s figures over them', async () => {
    const { stdout } = await run('ledger', '--profile', 'acled', '--width', '120');
    expect(stdout).toMatch(/= acled: fatalities 3 – /);
    const { incidents } = await json<Recorded>('assess', tollOf(3), '--profile', 'acled', '--value', '4', ...why);
    const csv = (await run('export', '--profile', 'acled', '--format', 'csv')).stdout;
    expect(csv.split('\r\n')[0]).toBe(
      'incident,kind,earliest,latest,place,country,lat,lon,profile,fatalities,grade,provisional,assessed_by,assessed_reason,replaced,chosen,excluded,notes',
    );
    const row = csv.split('\r\n').find(line => line.startsWith(incidents[0] ?? '–'));
    expect(row).toMatch(/,acled,4,,false,M\. Oder,read both,/);
    const [line = '{}'] = (await run('ledger', '--profile', 'all', '--format', 'jsonl')).stdout.split('\n');
    expect(Object.keys((JSON.parse(line) as { profiles: object }).profiles)).toEqual([
      'acled',
      'ucdp',
      'ibc',
      'airwars',
    ]);
    const shown = (await run('show', incidents[0] ?? '')).stdout;
    expect(shown).toContain('assessed by M. Oder: read both (the profile: fatalities 3)');
    for (const profile of ['acled', 'ucdp', 'ibc', 'airwars'])
      expect(shown).toMatch(new RegExp(`^ {2}${profile} `, 'm'));
    expect((await run('rebuild')).code).toBe(0);
    expect((await run('export', '--profile', 'acled', '--format', 'csv')).stdout).toBe(csv);
  });

  it('as of a day when nothing was known, there are none', async () => {
    const { stdout } = await run('ledger', '--profile', 'ibc', '--as-of', '2031-05-01', '--format', 'csv');
    expect(stdout.trim().split('\r\n')).toHaveLength(1);
    const early = await run('ledger', '--profile', 'ibc', '--as-of', '2031-05-03', '--format', 'csv');
    expect(early.stdout).toContain(',ibc,14,14,');
  });
});

describe('what else is said of an incident, and what to look at', () => {
  it('shows denials and that nobody claimed it', async () => {
    const { stdout } = await run('ledger', '--width', '140');
    expect(stdout).toMatch(/× denied: Ordan army “The Ordan army denied/);
    expect(stdout).toMatch(/○ nobody claimed it: .*“No group has claimed responsibility/);
  });

  it('lists contested figures first, and reports until somebody has read them', async () => {
    const { stdout } = await run('review', '--width', '140');
    expect(stdout).toMatch(/^CONTESTED.*· 1$/m);
    expect(stdout).toMatch(/^NOT READ IN FULL BY ANYBODY · 3$/m);
    const report = claims[0]?.report ?? '';
    await run('judge', 'read', report, ...why);
    const items = await json<{ review: { report: string }[] }>('review', '--only', 'unread');
    expect(items.review.map(one => one.report)).not.toContain(report);
    expect(items.review).toHaveLength(2);
  });
});
