/** What decides about colour and width, so that tests can hand it in. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Colour only on a terminal. `FORCE_COLOR` (any value but "0" and "false") turns it on, "0" turns it off;
 * else a non-empty `NO_COLOR` (https://no-color.org) or `TERM=dumb` turns it off.
 */
export function wantsColour(out: Terminal, env: Environment): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return out.isTTY === true && env.TERM !== 'dumb';
}

export const NARROWEST = 40;
export const WIDEST = 160;
const USUAL = 100;

/** Cells a line may take: the terminal's, 100 where there is none; between 40 and 160. */
export function widthOf(out: Terminal, env: Environment): number {
  const stated = out.columns ?? Number.parseInt(env.COLUMNS ?? '', 10);
  const cells = Number.isFinite(stated) && stated > 0 ? stated : USUAL;
  return Math.min(WIDEST, Math.max(NARROWEST, cells));
}
