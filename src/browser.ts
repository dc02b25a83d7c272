import { CounterclaimError } from './model/errors.js';
import type { ResourceBundle } from './resources/resources.js';

export { createReader, LANGUAGES, type Reader } from './create-reader.js';
export { CounterclaimError } from './model/errors.js';
export { createResources, type ResourceBundle, type Resources } from './resources/resources.js';
export { VERSION } from './version.js';

/** What loading needs of `fetch`. */
export type FetchLike = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'json' | 'arrayBuffer'>>;

/**
 * Loads the compiled resources (`dist/resources`) from where a site serves them, for `createResources`.
 * @param base address of the folder, with or without a slash at its end
 * @throws CounterclaimError `resource-missing` when a file does not come
 */
export async function loadBundle(base: string, fetchLike: FetchLike = url => fetch(url)): Promise<ResourceBundle> {
  const root = base.endsWith('/') ? base : `${base}/`;
  const get = async (name: string): ReturnType<FetchLike> => {
    const response = await fetchLike(root + name);
    if (response.ok) return response;
    throw new CounterclaimError('resource-missing', `${root}${name} answered ${response.status}.`);
  };
  const [manifest, tables] = await Promise.all(
    ['manifest.json', 'tables.json'].map(async name => (await get(name)).json()),
  );
  const { digest, binaries: names } = manifest as { digest: string; binaries: string[] };
  const entries = names.map(async name => [name, await (await get(name)).arrayBuffer()] as const);
  return {
    digest,
    tables: tables as Record<string, string[][]>,
    binaries: Object.fromEntries(await Promise.all(entries)),
  };
}
