import type { Actor, Claim, Toll } from '../../../model/reading.js';
import { sideOf } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import { tokenAt } from '../tolls/words.js';

/** What two counts are compared by. */
export interface TollFacts {
  claim: Claim;
  toll: Toll;
  /** Position among the tolls of the report, and of the figure's sentence. */
  order: number;
  sentence: number;
  /** Head noun of the victims, lower case singular; null where no group is named ("12 killed", "12 people"). */
  noun: string | null;
  /** All words of the victims' phrase, lower case. */
  words: ReadonlySet<string>;
  /** A second group stands beside the first ("fighters and porters"). */
  coordinated: boolean;
  /** Who claims it: the innermost source's party, else its words; null for the report itself. */
  claimant: string | null;
  /** Own: the claimant's side lost them; enemy: another party that fights counts fighters; null where neither is plain. */
  loss: 'own' | 'enemy' | null;
  inTitle: boolean;
}

const GENERAL = new Set([
  'people',
  'person',
  'others',
  'other',
  'victim',
  'body',
  'life',
  'dead',
  'death',
  'fatality',
  'casualty',
  'corpse',
]);

const singular = (word: string): string =>
  word.endsWith('men')
    ? `${word.slice(0, -3)}man`
    : word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.endsWith('s')
        ? word.slice(0, -1)
        : word;

/** Head noun of the victims' words: the last word before "of", "from", "and" and the like. */
function headNoun(text: string): string | null {
  const phrase = text.toLowerCase().split(/\s+(?:of|from|in|who|and|or|with|at|on)\s+/)[0] ?? '';
  const word =
    phrase
      .trim()
      .split(/\s+/)
      .at(-1)
      ?.replace(/[^\p{L}-]/gu, '') ?? '';
  const noun = word === 'people' ? word : singular(word);
  return noun === '' || GENERAL.has(noun) || GENERAL.has(word) ? null : noun;
}

function claimantOf(draft: Draft, claim: Claim): string | null {
  if (claim.claimant) {
    const actor = draft.actors.find(a => a.id === claim.claimant);
    return actor?.party ?? claim.claimant;
  }
  const attribution = draft.attributions.find(a => a.id === claim.attribution);
  return attribution?.source ? attribution.source.text.toLowerCase() : null;
}

/** Does the claimant count its own losses, or the other side's? Only for fighters, and only where the claimant has a side. */
function lossOf(draft: Draft, claim: Claim, toll: Toll): TollFacts['loss'] {
  const claimant = draft.actors.find(a => a.id === claim.claimant);
  const side = claimant ? sideOf(draft, claimant) : null;
  if (!claimant || toll.victims.status !== 'combatant') return null;
  if (toll.victims.side && (toll.victims.side === side || toll.victims.side === claimant.id)) return 'own';
  return side || FIGHTS.has(claimant.kind) ? 'enemy' : null;
}

const FIGHTS = new Set<Actor['kind']>(['armed-force', 'armed-group', 'state', 'government']);

/** The comparable facts of every toll of the report, in order of text. */
export function tollFacts(draft: Draft): TollFacts[] {
  const { tokens, sentences } = draft.syntax;
  const titles = draft.view.blocks.map(block => block.kind === 'title' || block.kind === 'heading');
  const facts: TollFacts[] = [];
  for (const claim of draft.claims) {
    const { toll } = claim;
    if (claim.kind !== 'toll' || !toll?.figure) continue;
    const sentence = tokens[tokenAt(draft.syntax, toll.figure.start)]?.sentence ?? -1;
    const text = toll.victims.text ?? '';
    facts.push({
      claim,
      toll,
      order: facts.length,
      sentence,
      noun: headNoun(text),
      words: new Set(
        text
          .toLowerCase()
          .split(/[^\p{L}-]+/u)
          .filter(Boolean),
      ),
      coordinated: /\b(?:and|or)\b/.test(text.toLowerCase()),
      claimant: claimantOf(draft, claim),
      loss: lossOf(draft, claim, toll),
      inTitle: titles[sentences[sentence]?.block ?? -1] === true,
    });
  }
  return facts;
}
