import { appendFile, readFile, stat } from 'node:fs/promises';
import { CounterclaimError } from '../../model/errors.js';
import type { Holder } from '../../server/access/access.js';
import { hashSecret, newSecret } from '../../server/access/secrets.js';
import { fileProblem } from '../input/file-problem.js';

const LINE = /^(\S(?:.{0,98}\S)?)\t([0-9a-f]{64})$/;

const wrong = (path: string, why: string): CounterclaimError =>
  new CounterclaimError(
    'usage',
    `${path}: ${why} Lines are made by "counterclaim serve --token-file FILE --new-token NAME".`,
  );

/** Who may sign in: a name and the SHA-256 of a token a line. Others than its owner must not be able to write it. */
export async function readTokens(path: string): Promise<Holder[]> {
  try {
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o022) !== 0)
      throw new CounterclaimError(
        'usage',
        `${path} may be written by others than its owner; take that right away (chmod go-w).`,
      );
    const lines = (await readFile(path, 'utf8'))
      .split(/\r?\n/)
      .filter(line => line.trim() !== '' && !line.startsWith('#'));
    const holders = lines.map((line, i) => {
      const [, name, hash] = LINE.exec(line) ?? [];
      if (!name || !hash) throw wrong(path, `entry ${i + 1} is not a name, a tab and a digest.`);
      return { name, hash };
    });
    if (holders.length === 0) throw wrong(path, 'it names nobody.');
    return holders;
  } catch (error) {
    throw fileProblem(error);
  }
}

/** Adds somebody and gives their token, which is shown this once and kept nowhere. */
export async function addToken(path: string, name: string): Promise<string> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .@_-]{0,63}$/u.test(name))
    throw new CounterclaimError('usage', `"${name}" is no name for a token: letters, digits, blanks, and . @ _ - are.`);
  const token = newSecret();
  try {
    await appendFile(path, `${name}\t${hashSecret(token)}\n`, { mode: 0o600 });
  } catch (error) {
    throw fileProblem(error);
  }
  return token;
}
