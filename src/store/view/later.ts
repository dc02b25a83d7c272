import { type RawBuilder, sql } from 'kysely';

/** With this a statement begins whose end nobody waits for. */
export const LATER = '/* later */';

/**
 * Put before a statement that gives nothing back: the embedded database, in its thread, carries it out in its turn, and
 * whoever asked goes on at once. Its failure is told by the next statement that is waited for, the commit at the latest.
 * Elsewhere it is a comment.
 */
export const later: RawBuilder<unknown> = sql.raw(`${LATER} `);
