import type { Readable, Writable } from 'node:stream';
import type { Environment, Terminal } from './layout/terminal.js';

/** The world a command runs in, handed in so that nothing below reaches for it by itself. */
export interface Io {
  stdin: Readable;
  stdout: Writable & Terminal;
  stderr: Writable & Terminal;
  env: Environment;
  /** Folder of the compiled resources. */
  resources: string;
}
