import type { TestProject } from 'vitest/node';
import { buildResources } from '../scripts/build-resources.js';
import { newServerFolder, stopServer } from './support/postgres.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the run's PostgreSQL lives: `newDatabase` of test/support/postgres.ts starts it when a test asks for one. */
    postgres: string;
  }
}

/** Tests read the same compiled resources as the command does. Returns what ends the servers that tests started. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildResources('resources', 'dist/resources');
  const folder = newServerFolder();
  project.provide('postgres', folder);
  return () => stopServer(folder);
}
