import type { Claim, Quantity, Relation, Toll } from '../../model/reading.js';
import type { Span, TextSpan } from '../../model/span.js';
import { claimGist } from '../digest/claim-gist.js';
import { actorName, claimantName } from '../digest/claimants.js';
import { victimsName } from '../digest/victims.js';
import type { ReadingIndex } from '../digest/reading-index.js';
import { type Explained, known, made, touches } from './item.js';

const bound = (value: number | null): string => (value === null ? 'open' : String(value));

const number = ({ lower, upper, hedge }: Pick<Quantity, 'lower' | 'upper' | 'hedge'>): string =>
  `${bound(lower)} to ${bound(upper)}, ${hedge}`;

function tollPairs(index: ReadingIndex, toll: Toll): [string, string][] {
  return known([
    ['harm', toll.harm],
    ['number', `${toll.figure ? `“${toll.figure.text}” = ` : ''}${number(toll)}`],
    ['victims', `${victimsName(index, toll)} (${toll.victims.status})`],
    ['side', toll.victims.side ? actorName(index, toll.victims.side) : null],
    ['by', toll.perpetrator ? actorName(index, toll.perpetrator) : null],
    ['counts', `${toll.scope}, ${toll.accounting}${toll.partOf ? ` of ${toll.partOf}` : ''}`],
    ['derivation', toll.derivation],
    ['where', toll.places.flatMap(id => index.place(id)?.name ?? []).join(', ')],
    [
      'when',
      toll.when
        ? `${toll.when.edtf ?? `${toll.when.earliest ?? 'open'} to ${toll.when.latest ?? 'open'}`} (${toll.when.basis})`
        : index.time(toll.time)?.value,
    ],
  ]);
}

function pairs(index: ReadingIndex, claim: Claim): [string, string][] {
  return [
    ...known([
      ['kind', `${claim.kind}, ${claim.polarity}, ${claim.certainty.level}`],
      ['claimed by', claimantName(index, claim)],
      ['through', claim.attribution],
      ['says', claim.toll ? null : claimGist(index, claim)],
      ['about', (claim.about ?? []).join(', ')],
      [
        'quantities',
        (claim.quantities ?? []).map(q => `“${q.text}” = ${number(q)}${q.unit ? ` ${q.unit}` : ''}`).join('; '),
      ],
    ]),
    ...(claim.toll ? tollPairs(index, claim.toll) : []),
  ];
}

/** A claim by the narrowest of its parts that the words are: figure and victims before evidence. */
export function explainClaim(index: ReadingIndex, claim: Claim, asked: Span): Explained[] {
  const victims = claim.toll?.victims;
  const parts: [string, Partial<TextSpan> | null | undefined][] = [
    ['figure', claim.toll?.figure],
    ['victims', victims],
    ...(claim.quantities ?? []).map((quantity): [string, TextSpan] => ['quantity', quantity]),
    ...claim.evidence.map((span): [string, TextSpan] => ['evidence', span]),
  ];
  for (const [as, span] of parts) {
    if (span?.start === undefined || span.end === undefined) continue;
    const { start, end } = span;
    if (touches({ start, end }, asked))
      return [
        {
          layer: 'claim',
          id: claim.id,
          as,
          start,
          end,
          text: span.text ?? index.words({ start, end }),
          read: pairs(index, claim),
          ...made(claim),
        },
      ];
  }
  return [];
}

/** How a claim found stands to others of the report. */
export function explainRelation(index: ReadingIndex, relation: Relation, asked: Explained): Explained {
  const other = index.claim(relation.from === asked.id ? relation.to : relation.from);
  return {
    layer: 'relation',
    id: `${relation.from}–${relation.to}`,
    as: relation.type,
    start: asked.start,
    end: asked.end,
    text: asked.text,
    read: known([
      ['with', other ? `${other.id} “${other.evidence[0]?.text ?? ''}”` : null],
      ['reason', relation.reason],
    ]),
    ...made(relation),
  };
}
