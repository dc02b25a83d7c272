import type { Attribution, Claim, ClaimKind } from '../../model/reading.js';
import { contains, cut, overlaps, type Span } from '../../model/span.js';
import type { Component } from '../annotator.js';
import type { Draft, NumberMention } from '../draft.js';
import { carryOn } from './carried-on.js';
import { type Around, lookAround } from './stances/around.js';
import { loadStanceWords, type StanceWords } from './stances/attitudes.js';
import { stanceOfSpeech } from './stances/speech-stance.js';

// What is left of an attribution when tolls, harm and negative statements have been read from it:
// an accusation, a stance, a plan, a confirmation, or a plain statement.

/** The claim kind that a cue's sense makes. */
const KIND: Record<string, ClaimKind> = {
  accuse: 'accusation',
  condemn: 'stance',
  support: 'stance',
  'call-for': 'stance',
  offer: 'plan',
  threaten: 'plan',
  order: 'plan',
  agree: 'plan',
  confirm: 'verification',
  claim: 'responsibility',
};

const covers = (attribution: Attribution, span: Span): boolean =>
  attribution.content.some(content => contains(content, span));

/** The words of an attribution: its cue, source and content, as evidence in order. */
function evidenceOf(draft: Draft, attribution: Attribution) {
  const spans = attribution.content.map(span => cut(draft.syntax.text, span.start, span.end));
  return spans.sort((a, b) => a.start - b.start);
}

/** What earlier steps have claimed already, gathered once: attributions with a claim of their own, numbers that are no figure of a toll. */
interface Told {
  attributions: ReadonlySet<string | null>;
  /** In order of text. */
  free: readonly NumberMention[];
}

function toldBefore(draft: Draft): Told {
  const own = draft.claims.filter(claim => claim.toll || claim.kind === 'harm' || claim.polarity !== 'asserted');
  const figures = draft.claims.flatMap(claim => (claim.toll?.figure ? [claim.toll.figure] : []));
  figures.sort((x, y) => x.start - y.start);
  let at = 0;
  const free = [...draft.numbers]
    .sort((x, y) => x.start - y.start)
    .filter(number => {
      while ((figures[at]?.end ?? Infinity) <= number.start) at += 1;
      const figure = figures[at];
      return (number.kind === 'cardinal' || number.kind === 'vague') && !(figure && overlaps(figure, number));
    });
  return { attributions: new Set(own.map(claim => claim.attribution)), free };
}

function makeClaim(attribution: Attribution, around: Around, told: Told, words: StanceWords): Claim | null {
  const { draft } = around;
  const sense = attribution.sense ?? 'assert';
  if (sense === 'deny' || sense === 'decline' || sense === 'ask') return null;
  const stance = stanceOfSpeech(around, attribution, words);
  const kind = KIND[sense] ?? (sense === 'think' || sense === 'learn' ? 'status' : 'statement');
  if (kind === 'statement' && told.attributions.has(attribution.id)) return null;
  return {
    id: `c${draft.claims.length + 1}`,
    kind: kind === 'stance' && !stance ? 'statement' : kind,
    polarity: 'asserted',
    certainty: { level: sense === 'think' ? 'hedged' : 'plain' },
    attribution: attribution.id,
    claimant: attribution.speaker ?? null,
    evidence: evidenceOf(draft, attribution),
    ...(kind === 'accusation' ? { responsible: stance?.toward ?? null } : {}),
    ...(stance ? { stance } : {}),
    quantities: quantitiesOf(draft, attribution, told.free),
    rule: `attributed-${sense}`,
  };
}

/** Numbers in the content that no toll took: they are quantities of the claim ("37 locations"). */
function quantitiesOf(draft: Draft, attribution: Attribution, numbers: readonly NumberMention[]): Claim['quantities'] {
  return attribution.content
    .flatMap(content => numbers.slice(firstFrom(numbers, content.start), firstFrom(numbers, content.end)))
    .filter(number => covers(attribution, number))
    .map(({ start, end, text, lower, upper, hedge, last }) => ({
      start,
      end,
      text,
      lower,
      upper,
      hedge,
      unit: unitAfter(draft, last),
    }));
}

/** Position of the first number that starts at an offset or after it. */
function firstFrom(numbers: readonly NumberMention[], offset: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The noun that a number counts, as written. */
function unitAfter(draft: Draft, token: number): string | null {
  for (let i = token; i < token + 4; i += 1) {
    const at = draft.syntax.tokens[i];
    if (!at || !['ADJ', 'NOUN', 'ADP', 'PROPN', 'DET'].includes(at.upos)) return null;
    if (at.upos === 'NOUN' && draft.syntax.tokens[i + 1]?.upos !== 'NOUN') return at.lower;
  }
  return null;
}

/** Accusations, stances, plans, confirmations and plain statements, one for each attribution that made no other claim. */
export const attributed: Component = (resources, language) => {
  const words = loadStanceWords(resources, language);
  return {
    name: 'attributed',
    requires: ['syntax', 'numbers', 'actors', 'attributions', 'events', 'claims'],
    assigns: ['claims'],
    annotate(draft) {
      carryOn(draft);
      const around = lookAround(draft);
      const told = toldBefore(draft);
      for (const attribution of draft.attributions) {
        const claim = makeClaim(attribution, around, told, words);
        if (claim) draft.claims.push(claim);
      }
    },
  };
};
