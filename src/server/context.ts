import type { Store } from '../store/store.js';
import type { Access } from './access/access.js';
import type { Aside } from './aside.js';
import type { EventHub } from './events.js';
import type { Jobs } from './jobs.js';
import type { LogLine } from './log.js';
import type { Ports } from './ports.js';
import type { Ledger } from './read/ledger.js';

/** What every route works with. */
export interface ServerContext {
  store: Store;
  ledger: Ledger;
  ports: Ports;
  access: Access;
  /** Notes, assignments and feeds. */
  aside: Aside;
  events: EventHub;
  jobs: Jobs;
  /** Between two reports of a feed (milliseconds). */
  feedPauseMs: number;
  version: string;
  /** Folder of the built workbench; null where there is none. */
  site: string | null;
  log: (line: LogLine) => void;
  now: () => Date;
}
