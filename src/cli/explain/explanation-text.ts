import { elide } from '../layout/elide.js';
import { blank, hanging, type Line, seg } from '../layout/line.js';
import { paint } from '../layout/paint.js';
import { printable } from '../layout/printable.js';
import { quoteMarks } from '../layout/quote-marks.js';
import type { Explanation } from './explain.js';
import type { Explained } from './item.js';

const NAME_CELLS = 14;

function itemLines(item: Explained, width: number): Line[] {
  const head = [item.layer, item.id, item.as].filter(part => part !== '').join(' ');
  const span = `${item.start}–${item.end}`;
  const why = item.rule === null ? 'no rule named' : `rule ${item.rule}`;
  const confidence = item.confidence === null ? '' : `, confidence ${item.confidence.toFixed(2)}`;
  const words = quoteMarks(elide(printable(item.text), Math.max(20, width * 2 - head.length - 20)));
  const pairs: [string, string][] = item.layer === 'part' ? item.read : [...item.read, ['why', `${why}${confidence}`]];
  return [
    ...hanging([seg(`${head}  `, 'strong')], `${words}  ${span}`, 'quote', width),
    ...pairs.flatMap(([name, value]) =>
      hanging([seg('  '), seg(`${name}  `.padEnd(NAME_CELLS), 'dim')], printable(value), 'plain', width),
    ),
  ];
}

/** An explanation for a person: the words in their place, then every item with what it was read as and why. */
export function explanationText(explanation: Explanation, options: { width: number; colour: boolean }): string {
  const { asked, before, words, after, items } = explanation;
  const range = asked.start === asked.end ? `${asked.start}` : `${asked.start}–${asked.end}`;
  const shown = printable(`${before}⟦${words}⟧${after}`);
  const lines: Line[] = [
    ...hanging([seg(`Offset ${range}  `, 'title')], `… ${shown} …`, 'quote', options.width),
    ...items.flatMap(item => [blank, ...itemLines(item, options.width)]),
  ];
  if (!items.some(item => item.layer !== 'part')) lines.push(blank, [seg('Nothing was read from these words.')]);
  return paint(lines, options.colour);
}
