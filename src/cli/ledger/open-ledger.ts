import { homedir } from 'node:os';
import { join } from 'node:path';
import { createApply } from '../../jobs/apply.js';
import type { PeopleClasses } from '../../reconcile/tolls/victim-class.js';
import type { Resources } from '../../resources/resources.js';
import { openStore } from '../../store/open-store.js';
import type { Store } from '../../store/store.js';
import type { Where } from '../args/ledger-flags.js';
import type { Io } from '../io.js';

/** Folder or address of the ledger: what was said, else the environment, else the user's data folder (XDG). */
export function locationOf({ home, database }: Where, env: Io['env']): string {
  if (database) return database;
  const data = env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return home ?? (env['COUNTERCLAIM_HOME'] || join(data, 'counterclaim'));
}

/** Nouns for people and the class under which their counts are compared. */
export const peopleClasses = (resources: Resources): PeopleClasses =>
  new Map(resources.table('lexicons/en/ledger-people').map(({ noun = '', class: name = '' }) => [noun, name]));

/** Opens the ledger and tells what opening met. `create`: make one where there is none. */
export async function openLedger(where: Where, io: Io, resources: Resources, create: boolean): Promise<Store> {
  const people = peopleClasses(resources);
  const store = await openStore({ location: locationOf(where, io.env), apply: createApply(people), create });
  for (const { message } of store.notices) io.stderr.write(`counterclaim: ${message}\n`);
  return store;
}
