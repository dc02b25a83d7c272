import { shortId } from '../model/ledger/ids.js';
import { sha256Hex } from '../text/sha256.js';

/** What a report is known by before anything is read from it. */
export interface ReportSource {
  url: string | null;
  outlet: string | null;
  /** Id that whoever handed it in uses (a line of a batch, a file's name). */
  given: string | null;
  /** SHA-256 (hex) of the bytes. */
  capture: string;
}

/** An address without what differs from reader to reader: scheme, "www.", fragment, tracking, closing slash. */
export function plainAddress(url: string): string {
  try {
    const { hostname, pathname, searchParams } = new URL(url);
    const kept = [...searchParams]
      .filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|share)$/i.test(name))
      .sort();
    const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
    return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${query ? `?${query}` : ''}`;
  } catch {
    return url;
  }
}

/**
 * Permanent id of a report: outlet or source, and address or given id. The same bytes under two outlets are two reports;
 * the same report with new bytes is a new version of one report.
 */
export function reportId({ url, outlet, given, capture }: ReportSource): string {
  const known = url
    ? ['url', plainAddress(url)]
    : given
      ? ['given', outlet ?? '', given]
      : ['bytes', outlet ?? '', capture];
  return shortId('r', sha256Hex(JSON.stringify(known)));
}
