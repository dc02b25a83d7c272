import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';
import { figureOf } from '../digest/figures.js';
import { longDate } from '../digest/short-time.js';
import { hanging, type Line, seg } from '../layout/line.js';
import { paint } from '../layout/paint.js';
import { quoteMarks } from '../layout/quote-marks.js';
import type { LedgerTextOptions } from './ledger-text.js';

const list = (...items: (string | null | undefined | false)[]): string => items.filter(Boolean).join(' · ');

/** One claim: its exact words, who says so, where it was published, and where in the text the words stand. */
export function claimText(
  claim: LedgerClaim,
  report: LedgerReport | undefined,
  { width, colour }: LedgerTextOptions,
): string {
  const { toll, claimant, when, places } = claim;
  const facts: [string, string][] = [
    [
      'says',
      toll ? list(`${figureOf(toll)} ${toll.harm}`, toll.victims.text, toll.scope, toll.accounting) : claim.kind,
    ],
    ['polarity', claim.polarity === 'asserted' ? '' : claim.polarity],
    [
      'claimed by',
      claimant
        ? list(claimant.name, claimant.party.key !== claimant.key && `for ${claimant.party.name}`)
        : `${claim.voice.name} (own voice)`,
    ],
    ['happened', list(when?.edtf, places.map(({ name }) => name).join(', '))],
    ['published', list(report?.outlet, report?.agency, report?.published && longDate(report.published))],
    ['report', list(report?.title, report?.url, claim.report)],
    ['words', `characters ${claim.quote.map(({ start, end }) => `${start}–${end}`).join(', ')} of the text`],
    ['capture', report ? `sha256 ${report.capture}` : ''],
  ];
  const lines: Line[] = [
    [seg(claim.id, 'title')],
    ...claim.quote.flatMap(({ text }) => hanging([seg('  ')], quoteMarks(text.replace(/\s+/g, ' ')), 'quote', width)),
    ...facts
      .filter(([, value]) => value !== '')
      .flatMap(([name, value]) => hanging([seg(`  ${name.padEnd(11)}`, 'dim')], value, 'plain', width)),
  ];
  return paint(lines, colour);
}
