import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

/** Counts and sums come as numbers: nothing here reaches 2^53. All else is as node-postgres has it. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/** JSON and JSONB. */
const JSON_OIDS = new Set([114, 3802]);

export const isJson = (oid: number): boolean => JSON_OIDS.has(oid);

/** The same with JSON left as its text: for a thread that hands rows on, since text goes over faster than objects. */
export const textParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    isJson(oid)
      ? (text: string) => text
      : typeParsers.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};
