import { CounterclaimError } from '../../model/errors.js';

const SAID: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
  EPERM: 'It may not be read.',
  ENAMETOOLONG: 'The name is too long for a file.',
};

/** A file system error in plain words; errors of ours pass as they are. */
export function fileProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CounterclaimError || !('code' in error)) return error;
  return new CounterclaimError('input-unreadable', SAID[String(error.code)] ?? error.message, { cause: error });
}
