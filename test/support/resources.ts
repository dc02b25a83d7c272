import { loadResources } from '../../src/cli/load-resources.js';

/** The compiled resources that test/global-setup.ts has made. */
export const resources = loadResources('dist/resources');
