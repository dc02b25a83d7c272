import { join } from './hash.js';

/** Rows of each affix table and of the shape table. */
export const AFFIX_ROWS = 4096;
export const SHAPE_ROWS = 256;

export function affixRow(hash: number): number {
  return hash & (AFFIX_ROWS - 1);
}

export function shapeBucket(shape: number): number {
  return join(77, shape) & (SHAPE_ROWS - 1);
}
