import { CounterclaimError } from '../../model/errors.js';

export const FOLDER = 'It is a folder. Name the files in it, for example FOLDER/*.txt.';

const SAID: Record<string, string> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file: a part of the path is a file, not a folder.',
  EISDIR: FOLDER,
  EACCES: 'It may not be read: ask for the right to read it, or copy it to where you may.',
  EPERM: 'It may not be read: ask for the right to read it, or copy it to where you may.',
  ELOOP: 'It is a link that leads to itself.',
  ENAMETOOLONG: 'The name is too long for a file.',
};

/** An error of the operating system ("ENOENT"), told from errors of ours. */
export const isSystemError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error &&
  !(error instanceof CounterclaimError) &&
  'code' in error &&
  /^E[A-Z0-9]+$/.test(String(error.code));

/** A file system error in plain words; errors of ours pass as they are. */
export function fileProblem(error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return new CounterclaimError('input-unreadable', SAID[error.code] ?? `It cannot be read: ${error.message}.`, {
    cause: error,
  });
}
