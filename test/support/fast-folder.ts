import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where tests put databases: in memory where the system has such a folder, for they make and drop many. */
export function fastFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}
