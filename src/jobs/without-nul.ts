/**
 * The same value with every NUL replaced by U+FFFD: a database's text cannot hold one, and broken files do. Each stays one
 * character, so offsets hold; the record keeps what was read as it was.
 */
export function withoutNul<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd') as T;
  if (Array.isArray(value)) return value.map(item => withoutNul<unknown>(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutNul<unknown>(item)])) as T;
}
