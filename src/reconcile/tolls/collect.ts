import type { Standing } from './standing.js';

/** Values by key; empty values are none. */
export function collect(
  standings: readonly Standing[],
  key: (standing: Standing) => string,
  value: (standing: Standing) => string,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const standing of standings) {
    const known = found.get(key(standing)) ?? new Set<string>();
    if (value(standing)) known.add(value(standing));
    found.set(key(standing), known);
  }
  return found;
}

/** The only one of a set; empty where there are none or several. */
export const only = (values: ReadonlySet<string> | undefined): string =>
  values?.size === 1 ? ([...values][0] ?? '') : '';
