export { loadResources, readBundle } from '../load-resources.js';
