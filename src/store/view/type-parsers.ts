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
