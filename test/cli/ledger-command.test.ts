import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCommand, buildCommand, type Run } from './support/built-command.js';

let command: BuiltCommand;
let home: string;
let added: Run;
const SAMPLES = ['news.html', 'quiet.txt', 'statement.md', 'wire.txt'].map(name => join('samples', name));

beforeAll(async () => {
  command = await buildCommand();
  home = join(command.dir, 'ledger');
  added = await command.run(['add', ...SAMPLES, '--home', home]);
}, 120_000);
afterAll(() => command.remove());

const run = (...args: string[]): Promise<Run> => command.run([...args, '--home', home]);

describe('add', () => {
  it('acknowledges each report of a folder and tells what the ledger holds', () => {
    expect(added.code).toBe(0);
    expect(added.stderr).toBe('');
    expect(added.stdout.match(/^added +r[0-9a-z]{11} /gm)).toHaveLength(4);
    expect(added.stdout).toMatch(/The ledger holds 4 reports of \d origins/);
  });

  it('adds nothing twice, whatever the file is called', async () => {
    const copy = join(command.dir, 'other-name.txt');
    writeFileSync(copy, readFileSync('samples/wire.txt'));
    const before = (await run('export', '--format', 'jsonl')).stdout;
    const { code, stdout } = await run('add', ...SAMPLES, copy);
    expect(code).toBe(0);
    expect(stdout.match(/^stands /gm)).toHaveLength(5);
    expect((await run('export', '--format', 'jsonl')).stdout).toBe(before);
  });

  it('loses no report for the sake of one that cannot be read', async () => {
    const batch = join(command.dir, 'mixed.jsonl');
    const lines = [
      '{"id": "a", "text": "Two soldiers were killed in Tarvel on Monday, the army said.", "published": "2031-06-12", "outlet": "Lorne News"}',
      'no json',
      '{"id": "b"}',
    ];
    writeFileSync(batch, lines.join('\n'));
    const { code, stdout, stderr } = await command.run(['add', batch, '--home', join(command.dir, 'mixed')]);
    expect(code).toBe(5);
    expect(stdout.match(/^added /gm)).toHaveLength(1);
    expect(stderr).toMatch(/line:2: The line is not JSON\./);
    expect(stderr).toMatch(/b: The report has no "text"/);
  }, 60_000);

  it('keeps the ledger whole when a file holds bytes that no database can', async () => {
    const broken = join(command.dir, 'broken.txt');
    writeFileSync(broken, 'Two soldiers were killed in Tarvel on Monday,\0 the army\0 said.');
    const own = join(command.dir, 'broken');
    const { code, stderr } = await command.run(['add', broken, 'samples/wire.txt', '--home', own]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect((await command.run(['ledger', '--home', own])).stdout).toContain('2 reports');
  }, 60_000);

  it('says what to do when nothing is named', async () => {
    const { code, stderr } = await run('add');
    expect(code).toBe(2);
    expect(stderr).toContain('What is to be added?');
  });
});

describe('looking at a ledger', () => {
  it('sets the tolls of the wire sample side by side', async () => {
    const { code, stdout } = await run('ledger', '--width', '120');
    expect(code).toBe(0);
    expect(stdout).toMatch(/own loss +≥ 6 /);
    expect(stdout).toMatch(/enemy loss +41 /);
    expect(stdout).toMatch(/× contradicts: city hospital: 26, harbour authority: 19/);
  });

  it('narrows by harm, place and status, and pages without repeating', async () => {
    const all = JSON.parse((await run('ledger', '--format', 'json')).stdout) as { incidents: { id: string }[] };
    const sela = await run('ledger', '--place', 'sela', '--format', 'jsonl');
    expect(sela.stdout.trim().split('\n').length).toBeLessThan(all.incidents.length);
    expect(sela.stdout).toContain('"Sela"');
    const none = await run('ledger', '--harm', 'released', '--status', 'corroborated', '--format', 'jsonl');
    expect(none.stdout).toBe('');
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: string[] = next === '' ? [] : ['--after', next];
      const answer = JSON.parse((await run('ledger', '--format', 'json', '--limit', '3', ...page)).stdout) as {
        incidents: { id: string }[];
        next: string | null;
      };
      seen.push(...answer.incidents.map(({ id }) => id));
      next = answer.next;
    }
    expect(seen).toEqual(all.incidents.map(({ id }) => id));
  }, 120_000);

  it('knows nothing as of a day before the first report', async () => {
    const { stdout } = await run('ledger', '--as-of', '2031-01-01', '--format', 'jsonl');
    expect(stdout).toBe('');
    const recorded = await run('ledger', '--as-of', '2001-01-01', '--clock', 'recorded', '--format', 'jsonl');
    expect(recorded.stdout).toBe('');
  }, 60_000);

  it('shows a claim by the beginning of its id, with the words it stands on', async () => {
    const [claim] = (await run('claims', '--harm', 'missing', '--format', 'jsonl')).stdout.trim().split('\n');
    const { id, quote } = JSON.parse(claim ?? '{}') as { id: string; quote: { text: string }[] };
    const { code, stdout } = await run('show', id.slice(0, 7));
    expect(code).toBe(0);
    expect(stdout).toContain(`“${quote[0]?.text}”`);
    const history = await run('history', id);
    expect(history.stdout).toContain('first-report');
  }, 60_000);

  it('says so when an id is unknown', async () => {
    const { code, stderr } = await run('show', 'czzzz');
    expect(code).toBe(2);
    expect(stderr).toContain('no claim or incident or report with the id "czzzz"');
  });

  it('says so when there is no ledger', async () => {
    const { code, stderr } = await command.run(['ledger', '--home', join(command.dir, 'nowhere')]);
    expect(code).toBe(7);
    expect(stderr).toContain('nowhere');
  });
});

describe('the record', () => {
  it('verifies, and gives the same export after the database was made anew', async () => {
    const before = (await run('export')).stdout;
    expect((await run('rebuild')).code).toBe(0);
    expect((await run('export')).stdout).toBe(before);
    const verified = await run('verify');
    expect(verified.code).toBe(0);
    expect(verified.stdout).toContain('all in order');
  }, 120_000);
});
