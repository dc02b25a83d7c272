import { buildResources } from '../scripts/build-resources.js';

/** Tests read the same compiled resources as the command does. */
export default async function setup(): Promise<void> {
  await buildResources('resources', 'dist/resources');
}
