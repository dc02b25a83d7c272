const HOST = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([a-z0-9.-]+)/i;
const DATE = /[/-]((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=\D|$)/;

/** Host of an address, lower case, without "www."; null when it is no http address. */
export const hostOf = (url: string): string | null => HOST.exec(url)?.[1]?.toLowerCase() ?? null;

/** The day that many outlets put into their addresses (/2031/03/14/), or null. */
export function dateInUrl(url: string): string | null {
  const found = DATE.exec(url.slice(0, 2000));
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}
