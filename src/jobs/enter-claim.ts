import { CounterclaimError } from '../model/errors.js';
import { claimKey } from '../extract/claim-key.js';
import { type ClaimFields, type TextPick, wrongField } from '../model/ledger/claim-fields.js';
import type { LedgerClaim } from '../model/ledger/claim.js';
import type { Claim, Toll } from '../model/reading.js';
import type { TextSpan } from '../model/span.js';
import { changeOf, type Names } from './claim-change.js';
import { flattenReading } from './flatten-reading.js';
import { putChange } from './judgements.js';
import { pickText } from './text-pick.js';

/** A count of nobody in particular yet: what a person says of it is put on it like a correction. */
function tollOf(harm: ClaimFields['harm'], figure: TextSpan): Toll {
  if (!harm) throw wrongField('What befell them? Name the harm: killed, injured, captured …');
  return {
    harm,
    lower: null,
    upper: null,
    hedge: 'vague',
    figure,
    victims: { status: 'unknown' },
    scope: 'incident',
    aggregation: 'incident',
    accounting: 'total',
    places: [],
  };
}

function figureIn(text: string, quote: TextSpan, pick: TextPick | undefined): TextSpan {
  if (!pick)
    throw new CounterclaimError(
      'judge-figure-without-words',
      'A figure needs the words that it stands on: name them in the report. For harm without a number, kind is "harm".',
    );
  const figure = pickText(
    quote.text,
    'words' in pick ? pick : { start: pick.start - quote.start, end: pick.end - quote.start },
  );
  return { ...figure, start: figure.start + quote.start, end: figure.end + quote.start };
}

/**
 * A claim that a person read by hand: the words picked, cut from the report's text, with what the report has around them
 * (sentence, names, places and days told of before). Its id is that of the same words read by the program.
 */
export async function enteredClaim(names: Names, at: TextPick, fields: ClaimFields): Promise<LedgerClaim> {
  const { reading, report } = names.source;
  const quote = pickText(reading.document.text, at);
  const kind = fields.kind ?? 'toll';
  const figure = kind === 'toll' ? figureIn(reading.document.text, quote, fields.figure) : null;
  const claim: Claim = {
    id: 'entered',
    kind,
    polarity: fields.polarity ?? 'asserted',
    certainty: { level: 'plain' },
    attribution: null,
    claimant: null,
    evidence: [quote],
    toll: figure && tollOf(fields.harm, figure),
  };
  const keyed = { ...claim, key: claimKey(reading.document.sha256, claim) };
  const [flat] = flattenReading({ ...reading, claims: [keyed], relations: [] }, report).claims;
  if (!flat) throw new CounterclaimError('judge-field', 'No claim could be made of this.');
  const { kind: _kind, harm: _harm, ...rest } = fields;
  const said = figure ? { ...rest, figure: { start: figure.start, end: figure.end } } : rest;
  const { corrected: _corrected, ...made } = putChange(flat, await changeOf(names, flat.toll, said));
  return made;
}
