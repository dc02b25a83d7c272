import { fetchUrl } from '../../ingest/fetch-url.js';
import { VERSION } from '../../version.js';
import type { Capture } from './capture.js';

/** Fetches an address that the user named. */
export async function captureUrl(address: string, allowPrivate: boolean): Promise<Capture> {
  const { url, bytes, contentType, charset, retrieved } = await fetchUrl(address, { version: VERSION, allowPrivate });
  return { bytes, name: address, mediaType: contentType === '' ? null : contentType, charset, url, retrieved };
}
