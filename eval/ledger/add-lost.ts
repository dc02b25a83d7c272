import type { Claim, Reading, Toll } from '../../src/model/reading.js';
import type { TextSpan } from '../../src/model/span.js';
import { spanOf } from './match.js';
import type { GoldClaim } from './story.js';

const hashed = (id: string): string =>
  [...id]
    .map(letter => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(24, '0');

/** Verbs and small words that end the wording of a group. */
const ENDS =
  /[,.;:”"]|\s(?:who|that|which|were|was|are|is|had|have|has|been|lost|died|dead|killed|wounded|injured|hurt|missing|walked|fell|ran|regained|could|laid|would|in|at|on|from|by|and|for|to)\b/u;

/** The words after the figure, as far as they name people: "Eleven servicemen of the 8th brigade laid down" → "servicemen of the 8th brigade". */
function wordingOf({ quote, figure, lower }: GoldClaim): string {
  const after = figure ? quote.slice(quote.indexOf(figure) + figure.length) : quote.replace(/^\S+/u, '');
  if (lower === null && !figure) return '';
  const words = after.split(ENDS)[0] ?? '';
  return words.trim().replace(/^(?:other|more|of (?:the|our|its|their|them)|of)\s+/u, '');
}

function tollOf(gold: GoldClaim, figure: Toll['figure']): Toll {
  return {
    harm: gold.harm as Toll['harm'],
    lower: gold.lower ?? null,
    upper: gold.upper ?? null,
    hedge: 'exact',
    figure: figure ?? null,
    victims: { text: wordingOf(gold), side: null, status: gold.status, subgroup: gold.subgroup } as Toll['victims'],
    scope: gold.scope as Toll['scope'],
    aggregation: gold.scope === 'period' || gold.scope === 'operation' ? gold.scope : 'incident',
    accounting: gold.accounting as Toll['accounting'],
    places: [],
  };
}

/** The other cells of the table row (markdown) that a figure stands in, those of figures left out; empty outside of tables. */
function cellsBeside(text: string, at: number): TextSpan[] {
  const points = [...text];
  const start = points.lastIndexOf('\n', at) + 1;
  const stop = points.indexOf('\n', at);
  const row = points.slice(start, stop < 0 ? points.length : stop).join('');
  if (!row.startsWith('|')) return [];
  const cells = [...row.matchAll(/(?<=\|\s*)[^|\s](?:[^|]*[^|\s])?(?=\s*\|)/gu)];
  return cells.flatMap(({ 0: cell, index }) => {
    const from = start + [...row.slice(0, index)].length;
    return /\p{L}/u.test(cell) ? [{ start: from, end: from + [...cell].length, text: cell }] : [];
  });
}

function claimOf(gold: GoldClaim, text: string): Claim {
  const { start, end } = spanOf(gold, text);
  const evidence = { start, end, text: [...text].slice(start, end).join('') };
  const cells = cellsBeside(text, start);
  return {
    id: `lost-${gold.id}`,
    key: hashed(`${gold.report}-${gold.id}`),
    kind: gold.kind as Claim['kind'],
    polarity: 'asserted',
    certainty: { level: 'plain' },
    attribution: null,
    claimant: null,
    // A figure of a table comes with its column's head and its row.
    evidence: cells.length > 0 ? [evidence, evidence, ...cells] : [evidence],
    toll: gold.kind === 'toll' ? tollOf(gold, evidence) : null,
    confidence: 1,
    rule: cells.length > 0 ? 'toll-table-gold' : 'gold',
  };
}

/** A reading with the gold's tolls and harms that it does not have: bare, without place or day of their own. */
export const addLost = (reading: Reading, lost: readonly GoldClaim[]): Reading => ({
  ...reading,
  claims: [...reading.claims, ...lost.map(gold => claimOf(gold, reading.document.text))],
});
