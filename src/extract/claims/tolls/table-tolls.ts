import type { Attribution, Claim, Time, Toll } from '../../../model/reading.js';
import { cut, overlaps, type Span } from '../../../model/span.js';
import { actorAt, sideOf } from '../../actors/lookup.js';
import type { Draft, NumberMention } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';
import { standingIn } from './sentence-index.js';
import { figureOf } from './table-cell.js';
import { type Column, readColumns, readRow, type RowOf } from './table-columns.js';
import { type Cell, findGrids, type Grid } from './table-grid.js';
import { type Head, joinHeads, readHead } from './table-head.js';
import { sumTable, type TableToll } from './table-sums.js';

// Tolls in tables: a head names the harm, a row the place, party or day, a cell the number. A claim cites all of these words.

/** What one figure of a table tells: whose, what, and the cells that say so. */
interface Told {
  number: NumberMention;
  cell: Cell;
  head: Head;
  headCells: Cell[];
  row: RowOf;
}

const DATED = new Set<Time['type']>(['DATE', 'TIME']);
const isDated = (time: Time): boolean => DATED.has(time.type) && time.resolvedFrom !== 'none';
const inside = <T extends Span>(items: readonly T[], cells: readonly Span[]): T[] =>
  cells.flatMap(cell => standingIn(items, cell));

/** A day is one happening; a longer time is a stretch. */
const isOneDay = (time: Time): boolean =>
  typeof time.earliest === 'string' &&
  typeof time.latest === 'string' &&
  time.earliest.slice(0, 10) === time.latest.slice(0, 10);

function victimsOf(draft: Draft, told: Told): Toll['victims'] {
  const { head } = told;
  // "Soldiers killed" names people, not a party.
  const naming = [...told.row.labels, ...told.headCells].filter(cell => !head.people || !overlaps(cell, head.people));
  const party = naming.map(cell => partyIn(draft, cell)).find(actor => actor !== null);
  const side = party ? (sideOf(draft, party) ?? party.id) : null;
  const base = { side, status: head.status, subgroup: head.subgroup };
  return head.people ? { actor: null, ...cut(draft.view.text, head.people.start, head.people.end), ...base } : base;
}

const PARTIES = new Set(['state', 'government', 'armed-force', 'armed-group']);
const partyIn = (draft: Draft, cell: Cell): ReturnType<typeof actorAt> => {
  const actor = standingIn(draft.places, cell).length > 0 ? null : actorAt(draft, cell);
  return actor && PARTIES.has(actor.kind) ? actor : null;
};

function tollOf(draft: Draft, told: Told, grid: Grid): Toll {
  const { number, head, row } = told;
  const own = [...row.labels, ...told.headCells];
  const caption = grid.caption ? [grid.caption] : [];
  const places = inside(draft.places, own);
  const time = [...inside(draft.times, own), ...inside(draft.times, caption)].find(isDated);
  const scope = time && isOneDay(time) && !row.total ? 'incident' : 'period';
  return {
    harm: head.harm ?? 'casualties',
    lower: number.lower,
    upper: number.upper,
    hedge: number.hedge,
    figure: { start: number.start, end: number.end, text: number.text },
    victims: victimsOf(draft, told),
    perpetrator: null,
    weapon: null,
    scope,
    aggregation: scope,
    accounting: head.part ? 'part' : 'total',
    partOf: null,
    derivation: null,
    event: null,
    places: (places.length > 0 || row.total ? places : inside(draft.places, caption)).map(place => place.id),
    time: time?.id ?? null,
    ...(time && {
      when: {
        edtf: time.edtf ?? null,
        earliest: time.earliest ?? null,
        latest: time.latest ?? null,
        basis: 'stated' as const,
      },
    }),
  };
}

/** Who answers for a row: the words of its source cell. One attribution a row. */
function sourceOf(draft: Draft, told: Told, columns: readonly Column[], nextId: () => string): Attribution | null {
  const { source } = told.row;
  if (!source) return null;
  const last = draft.attributions.at(-1);
  const made = last?.rule === 'toll-table-source' && last.source?.start === source.start ? last : null;
  const content = cut(draft.view.text, told.number.start, told.number.end);
  if (made) {
    made.content.push(content);
    return made;
  }
  const cue = columns[source.column]?.cells.at(-1);
  const attribution: Attribution = {
    id: nextId(),
    source: cut(draft.view.text, source.start, source.end),
    cue: cue ? cut(draft.view.text, cue.start, cue.end) : null,
    content: [content],
    kind: 'indirect',
    sense: 'assert',
    speaker: actorAt(draft, source)?.id ?? null,
    within: null,
    rule: 'toll-table-source',
  };
  draft.attributions.push(attribution);
  return attribution;
}

/** The head of a figure: its column's, with what its row's label and the caption add. Null where no harm is told. */
function headOf(column: Column, row: RowOf, caption: Head | null): Head | null {
  const { head } = column;
  if (head.role === 'other' || head.role === 'source') return null;
  const label = row.label;
  const rowHarm = label?.harm != null && label.role !== 'other' ? label : null;
  const joined = rowHarm ? joinHeads(rowHarm, head) : label?.role === 'people' ? joinHeads(label, head) : head;
  const whole = joined.harm === null && caption?.harm ? joinHeads(caption, joined) : joined;
  return whole.role === 'other' || whole.harm === null ? null : whole;
}

/** Every figure of a table that counts people harmed. */
function* toldIn(draft: Draft, grid: Grid, columns: readonly Column[], lexicon: TollLexicon): Generator<Told> {
  const caption = grid.caption ? readHead(draft, grid.caption, lexicon) : null;
  for (const cells of grid.rows.slice(grid.heads)) {
    const row = readRow(draft, cells, columns, lexicon);
    if (!row) continue;
    let before: { head: Head; cells: Cell[] } | null = null;
    for (const cell of cells) {
      const column = columns[cell.column];
      if (!column || row.labels.includes(cell)) continue;
      let head = headOf(column, row, caption);
      // "of whom children" is of the harm told in the column before.
      const isPart = column.head.part && column.head.harm === null;
      if (isPart) head = before && joinHeads(before.head, column.head);
      else if (head) before = { head, cells: column.cells };
      const number = head?.harm ? figureOf(draft, cell, lexicon) : null;
      if (head?.harm && number)
        yield { number, cell, head, headCells: [...column.cells, ...(isPart ? (before?.cells ?? []) : [])], row };
    }
  }
}

/** The tolls of all tables of a report, numbered on from the claims and attributions there are. */
export function tableTolls(draft: Draft, lexicon: TollLexicon): Claim[] {
  const claims: Claim[] = [];
  const taken = new Set(draft.claims.flatMap(({ toll }) => (toll?.figure ? [toll.figure.start] : [])));
  let attributions = draft.attributions.reduce((most, a) => Math.max(most, Number(a.id.slice(1)) || 0), 0);
  const nextId = (): string => `a${(attributions += 1)}`;
  for (const grid of findGrids(draft)) {
    const columns = readColumns(draft, grid, lexicon);
    const made: TableToll[] = [];
    for (const told of toldIn(draft, grid, columns, lexicon)) {
      if (taken.has(told.number.start)) continue;
      const source = sourceOf(draft, told, columns, nextId);
      const cited = [told.cell, ...told.headCells, ...told.row.labels];
      if (grid.caption && told.headCells.every(cell => readHead(draft, cell, lexicon).harm === null))
        cited.push(grid.caption);
      const toll = tollOf(draft, told, grid);
      const claim: Claim & { toll: Toll } = {
        id: `c${draft.claims.length + claims.length + 1}`,
        kind: 'toll',
        polarity: 'asserted',
        certainty: { level: source ? 'reported' : 'plain' },
        attribution: source?.id ?? null,
        claimant: source?.speaker ?? null,
        evidence: cited.map(cell => cut(draft.view.text, cell.start, cell.end)),
        toll,
        rule: `toll-table-${toll.harm}`,
      };
      claims.push(claim);
      made.push({
        claim,
        toll,
        row: told.cell.row,
        column: told.cell.column,
        total: told.row.total,
        part: told.head.part,
      });
    }
    sumTable(made);
  }
  return claims;
}
