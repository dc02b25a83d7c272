import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { fastFolder } from '../../support/fast-folder.js';
import { newDatabase } from '../../support/postgres.js';

/** A kind of store, and a place for a new ledger of it. */
export interface Kind {
  name: 'embedded' | 'postgres';
  newLocation(): Promise<string>;
}

const folders: string[] = [];

export const newFolder = (): string => {
  const folder = mkdtempSync(join(fastFolder(), 'counterclaim-store-'));
  folders.push(folder);
  return folder;
};

export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

export const kinds: readonly Kind[] = [
  { name: 'embedded', newLocation: async () => join(newFolder(), 'home') },
  { name: 'postgres', newLocation: () => newDatabase(inject('postgres')) },
];
