import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { parseServe } from '../../src/cli/args/serve-flags.js';
import { serveCommand } from '../../src/cli/commands/serve.js';
import type { Io } from '../../src/cli/io.js';
import { addToken, readTokens } from '../../src/cli/serve/token-file.js';
import { Hosts } from '../../src/server/access/hosts.js';
import { hashSecret } from '../../src/server/access/secrets.js';

const folder = mkdtempSync(join(tmpdir(), 'counterclaim-tokens-'));
afterAll(() => rmSync(folder, { recursive: true }));

const io: Io = {
  stdin: new PassThrough(),
  stdout: new PassThrough(),
  stderr: new PassThrough(),
  env: {},
  resources: 'dist/resources',
};

describe('flags of serve', () => {
  it('listen on this machine only, unless told', () => {
    expect(parseServe([])).toMatchObject({ host: '127.0.0.1', port: 4280, tokenFile: undefined, publicUrl: null });
    expect(parseServe(['--port', '0'])?.port).toBe(0);
    expect(parseServe(['--help'])).toBeNull();
  });

  it('are refused where they make no sense, with what would', () => {
    for (const [words, said] of [
      [['--port', '70000'], '65535'],
      [['--port', 'x'], 'whole number'],
      [['somewhere'], '--home'],
      [['--home', 'a', '--database', 'postgres://b'], 'two ledgers'],
      [['--new-token', 'A'], '--token-file'],
      [['--public-url', 'ledger.example.org'], 'https://'],
      [['--public-url', 'https://a.example/path'], 'https://'],
      [['--hots', 'x'], '--host'],
    ] as const)
      expect(() => parseServe(words), words.join(' ')).toThrow(said);
  });

  it('open to others only with tokens', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.7', 'ledger.example.org']) {
      const flags = parseServe(['--host', host, '--home', join(folder, 'home')]);
      await expect(flags && serveCommand(flags, io), host).rejects.toThrow('--token-file');
    }
  });
});

describe('a file of tokens', () => {
  it('keeps digests, never tokens, for its owner alone', async () => {
    const path = join(folder, 'tokens');
    const [first, second] = [await addToken(path, 'Mirel'), await addToken(path, 'Ana B.')];
    expect(first).not.toBe(second);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(path, 'utf8')).not.toContain(first);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(await readTokens(path)).toEqual([
      { name: 'Mirel', hash: hashSecret(first) },
      { name: 'Ana B.', hash: hashSecret(second) },
    ]);
    await expect(addToken(path, 'a\tb')).rejects.toThrow('no name');
  });

  it('is refused where others may write it, where it names nobody, and where a line is none', async () => {
    const path = join(folder, 'open');
    writeFileSync(path, `Mirel\t${'0'.repeat(64)}\n`);
    chmodSync(path, 0o622);
    await expect(readTokens(path)).rejects.toThrow('chmod');
    chmodSync(path, 0o600);
    writeFileSync(path, '# nobody\n');
    await expect(readTokens(path)).rejects.toThrow('nobody');
    writeFileSync(path, 'Mirel: secret\n');
    await expect(readTokens(path)).rejects.toThrow('entry 1');
    await expect(readTokens(join(folder, 'none'))).rejects.toMatchObject({ code: 'input-unreadable' });
  });
});

describe('names of the server', () => {
  it('are those it is bound to, any address where it is bound to all, and the one people use', () => {
    const all = new Hosts('0.0.0.0', new URL('https://ledger.example.org'));
    all.port = 4280;
    for (const host of [
      '192.0.2.7:4280',
      '[2001:db8::1]:4280',
      'localhost:4280',
      'ledger.example.org',
      'LEDGER.example.org',
    ])
      expect(all.allows(host), host).toBe(true);
    for (const host of [
      'evil.example:4280',
      'ledger.example.org:4280',
      '192.0.2.7',
      '192.0.2.7.evil.example:4280',
      '',
      undefined,
    ])
      expect(all.allows(host), String(host)).toBe(false);
    expect(all.allowsOrigin('https://ledger.example.org')).toBe(true);
    for (const origin of [
      'http://ledger.example.org',
      'https://evil.example',
      'null',
      'file://',
      'https://192.0.2.7:4280',
    ])
      expect(all.allowsOrigin(origin), origin).toBe(false);
  });
});
