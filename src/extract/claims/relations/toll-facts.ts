import type { Attribution, Claim, Toll } from '../../../model/reading.js';
import { actorOf } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import { tokenFrom } from '../../events/actor-index.js';
import { type Fighters, type Loss, lossOf } from './losses.js';
import type { CountNouns } from './nouns.js';

/** What two counts are compared by. */
export interface TollFacts {
  claim: Claim;
  toll: Toll;
  /** Position among the tolls of the report, and of the figure's sentence. */
  order: number;
  sentence: number;
  /** Head noun of the victims, lower case singular; null where no group is named ("12 killed", "12 people"). */
  noun: string | null;
  /** The victims' words, lower case. */
  group: string;
  /** Names and peoples among them ("afghan", "al bu nimr"). */
  names: ReadonlySet<string>;
  fighters: Fighters;
  /** What one witness saw or one ward took in: a count of some of the people. */
  witnessed: boolean;
  /** A count that takes in only some of the people: a part, an addition, what is left. */
  partial: boolean;
  /** A second group stands beside the first ("fighters and porters"). */
  coordinated: boolean;
  /** Who claims it: the innermost source's party, else its words; null for the report itself. */
  claimant: string | null;
  /** Telling words of the claimant's name, lower case. */
  voice: readonly string[];
  /** Counts that a count of something earlier stands between are of different topics. */
  topic: number;
  loss: Loss;
  inTitle: boolean;
}

function claimantOf(draft: Draft, claim: Claim, attributions: ReadonlyMap<string, Attribution>): string | null {
  if (claim.claimant) return actorOf(draft, claim.claimant)?.party ?? claim.claimant;
  const attribution = attributions.get(claim.attribution ?? '');
  return attribution?.source ? attribution.source.text.toLowerCase() : null;
}

const COMMON =
  /^(?:the|of|and|for|a|an|spokesman|spokeswoman|official|officials|group|state|local|provincial|general)$/;

/** The telling words of a body's name; persons go by their link. */
function voiceOf(draft: Draft, claim: Claim): string[] {
  const actor = actorOf(draft, claim.claimant);
  if (!actor || !(actor.kind === 'ngo' || actor.kind === 'other' || actor.kind === 'igo')) return [];
  return wordsOf(actor.name.toLowerCase()).filter(word => word.length > 3 && !COMMON.test(word));
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}-]+/u).filter(Boolean);

function fightersOf(noun: string | null, nouns: CountNouns): Fighters {
  if (noun === null) return null;
  return nouns.has(noun, 'force') ? 'force' : nouns.has(noun, 'irregular') ? 'irregular' : null;
}

/** "killed 22 … another 38 were wounded": an addition to nothing that was told of the same harm is a count of its own. */
const isPartial = (toll: Toll, before: readonly TollFacts[]): boolean =>
  toll.accounting === 'increment' && !toll.partOf
    ? before.slice(-4).some(b => b.toll.harm === toll.harm)
    : toll.accounting !== 'total';

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 12);

/** Told as background, or dated months before the report. */
const isLongPast = ({ scope, when }: Toll, published: string | null): boolean =>
  scope === 'background' || (!!when?.latest && !!published && monthOf(published) - monthOf(when.latest) > 2);

/** The comparable facts of every toll of the report, in order of text. */
export function tollFacts(draft: Draft, nouns: CountNouns): TollFacts[] {
  const { tokens, sentences } = draft.syntax;
  const titles = draft.view.blocks.map(block => block.kind === 'title' || block.kind === 'heading');
  const attributions = new Map(draft.attributions.map(attribution => [attribution.id, attribution]));
  const facts: TollFacts[] = [];
  let topic = 0;
  for (const claim of draft.claims) {
    const { toll } = claim;
    if (claim.kind !== 'toll' || !toll?.figure) continue;
    const sentence = tokens[tokenFrom(draft, toll.figure.start)]?.sentence ?? -1;
    const text = toll.victims.text ?? '';
    const group = text.toLowerCase();
    const noun = nouns.headOf(text);
    const words = wordsOf(text);
    if (isLongPast(toll, draft.document.published)) topic += 1;
    const fighters = fightersOf(noun, nouns);
    facts.push({
      claim,
      toll,
      order: facts.length,
      sentence,
      noun,
      group,
      names: new Set(words.filter(word => /^\p{Lu}\p{Ll}/u.test(word)).map(word => word.toLowerCase())),
      fighters,
      witnessed: words.some(word => nouns.has(word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, ''), 'witnessed')),
      partial: isPartial(toll, facts),
      coordinated: /\b(?:and|or)\b/.test(group),
      claimant: claimantOf(draft, claim, attributions),
      voice: voiceOf(draft, claim),
      topic,
      loss: lossOf(draft, claim, toll, fighters),
      inTitle: titles[sentences[sentence]?.block ?? -1] === true,
    });
  }
  return facts;
}
