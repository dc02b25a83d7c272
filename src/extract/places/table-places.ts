import type { PlaceKind } from '../../model/reading.js';
import type { Token } from '../../parse/token.js';
import type { Draft } from '../draft.js';
import type { Constructions } from './constructions.js';
import type { PlaceLexicon } from './place-lexicon.js';
import type { Run } from './unknown-runs.js';

/** A run of words in a column of places, and what kind of place the column holds. */
export interface CellName extends Run {
  kind: PlaceKind;
}

const LONGEST = 5;
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const INSIDE = /^(?:de|del|da|do|dos|das|du|des|la|las|le|los|el|al|of|and|the|[-‐])$/;

interface Cells {
  /** Tokens of each cell by table, row and column. */
  table: number;
  row: number;
  column: number;
  tokens: Token[];
}

function cellsOf({ syntax, view }: Draft): Cells[] {
  const found = new Map<number, Cells>();
  for (const token of syntax.tokens) {
    const block = syntax.sentences[token.sentence]?.block ?? -1;
    const cell = view.blocks[block]?.cell;
    if (!cell) continue;
    const known = found.get(block);
    if (known) known.tokens.push(token);
    else found.set(block, { table: cell.table, row: cell.row, column: cell.column, tokens: [token] });
  }
  return [...found.values()];
}

/** The names that a cell opens with: "Kurvala, Telmarra" is a town and where it lies. */
function namesOf(tokens: readonly Token[], kind: PlaceKind): CellName[] {
  const names: CellName[] = [];
  for (let i = 0; i < tokens.length; ) {
    const first = i;
    while (i < tokens.length && (NAME.test(tokens[i]?.text ?? '') || (i > first && INSIDE.test(tokens[i]?.text ?? ''))))
      i++;
    const [from, to] = [tokens[first]?.index ?? 0, (tokens[i - 1]?.index ?? -1) + 1];
    if (i === first || to - from > LONGEST || !NAME.test(tokens[i - 1]?.text ?? '')) break;
    names.push({ first: from, last: to, kind: names.length === 0 ? kind : 'region' });
    if (!/^[,/;]$/.test(tokens[i]?.text ?? '')) break;
    i++;
  }
  return names;
}

/** Names in the columns that a head calls places, whether a gazetteer has them or not. */
export function tableNames(draft: Draft, { column }: Constructions, lexicon: PlaceLexicon): CellName[] {
  const cells = cellsOf(draft);
  const heads = new Map<string, PlaceKind>();
  for (const { table, row, column: at, tokens } of cells) {
    const word = tokens.find(token => column.has(token.lower))?.lower;
    if (row === 0 && word && tokens.length <= 3) heads.set(`${table} ${at}`, lexicon.types.get(word)?.kind ?? 'city');
  }
  if (heads.size === 0) return [];
  return cells.flatMap(({ table, row, column: at, tokens }) => {
    const kind = heads.get(`${table} ${at}`);
    return row > 0 && kind ? namesOf(tokens, kind) : [];
  });
}
