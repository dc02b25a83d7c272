import type { Actor, Attribution, Event, Toll } from '../../../model/reading.js';
import type { Span } from '../../../model/span.js';
import { sideOf } from '../../actors/lookup.js';
import { mentionIndex } from '../../actors/mention-index.js';
import type { Draft } from '../../draft.js';
import type { Credit } from './claimant.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { findOwners, type Owner } from './owned-deeds.js';
import { mayHarm } from './party-of-deed.js';
import { tellsAlone } from './chunk.js';
import { bySentence } from './sentence-index.js';
import { tokenAt } from './words.js';

// "The League stormed the town. At least 40 people were wounded in the assault.": who did it is told by the deed that the
// report tells of just before, where nothing between them speaks of another.

/** How many sentences back the deed may stand. */
const REACH = 3;
/** How many sentences from its deeds a party may own them ("… claimed responsibility for the attacks"). */
const OWNER_REACH = 8;
/** How far from the word of harm a deed may stand that the words point back to ("In that strike 12 guards died"). */
const POINTER_REACH = 6;
/** How far before a deed, in characters, the doer may be named that is its teller too. */
const SAME_TALK = 300;
const FORCE = new Set<Event['type']>(['ASSAULT', 'COERCE']);

/** An act of force as the report tells it. */
interface Deed {
  event: Event;
  actor: Actor | null;
  /** Its word opens a happening of its own: a noun without "the", or an active verb that is no word of harm. */
  opens: boolean;
}

/** The question "who did it, by what was told before?" for one report. */
export type RunningDeed = (harmed: Harmed, toll: Toll, credit: Attribution | null) => string | null;

const isDeed = (event: Event): boolean =>
  FORCE.has(event.type) && (event.status === 'happened' || event.status === 'ongoing');

/** "Shelling killed nine, the administration reported": the source named behind the deed, and nowhere before it, is no doer. */
const onlyTells = (actor: Actor, deed: Span, credit: Attribution | null): boolean =>
  credit?.speaker === actor.id &&
  credit.source !== null &&
  credit.source.start > deed.end &&
  !actor.mentions.some(({ start }) => start < deed.start && deed.start - start < SAME_TALK);

/** What makes one report's deeds answer for its counts. */
class Deeds {
  private readonly told: Deed[][];
  private readonly owners: readonly Owner[];
  private readonly byId: ReadonlyMap<string, Actor>;
  private readonly places: ReadonlyMap<string, string>;
  private readonly days: ReadonlyMap<string, string | undefined>;

  constructor(
    private readonly draft: Draft,
    private readonly lexicon: TollLexicon,
    private readonly creditOf: (span: Span) => Credit,
  ) {
    this.byId = mentionIndex(draft).byId;
    this.owners = findOwners(draft, lexicon);
    this.places = new Map(draft.places.map(place => [place.id, place.name]));
    this.days = new Map(draft.times.map(time => [time.id, time.earliest?.slice(0, 10)]));
    const events = draft.events.filter(isDeed).map(event => ({ ...event.trigger, event }));
    this.told = bySentence(events, draft.syntax.sentences).map(list => list.map(({ event }) => this.deedOf(event)));
  }

  private deedOf(event: Event): Deed {
    const credit = this.creditOf(event.trigger);
    // Whoever denies a deed did none that could be carried on.
    if (credit.deniedBy) return { event, actor: null, opens: false };
    const actor = event.actors
      .flatMap(id => this.byId.get(id) ?? [])
      .find(a => this.isDoer(a) && !onlyTells(a, event.trigger, credit.attribution));
    return {
      event,
      actor: actor ?? null,
      opens: !this.isHarm(event) && !this.isDefinite(event) && !this.isPassive(event),
    };
  }

  /** Police come to many scenes, and a person by name does one thing: what is told of them is not carried on to what is told next. */
  private isDoer(actor: Actor): boolean {
    const words = actor.name.toLowerCase().split(/\s+/);
    if (actor.kind === 'person') return false;
    return mayHarm(this.draft, actor, this.lexicon) && !words.some(word => this.lexicon.words('lawforce').has(word));
  }

  private isHarm({ trigger }: Event): boolean {
    const word = trigger.text.toLowerCase();
    const verbs = this.lexicon.verbs.get(word) ?? [];
    return (
      verbs.some(({ verb }) => tellsAlone(verb)) || this.lexicon.acts.has(word) || this.lexicon.adjectives.has(word)
    );
  }

  /** "Eleven tents were destroyed": what a deed told before did. */
  private isPassive({ trigger }: Event): boolean {
    const { tokens, children } = this.draft.syntax;
    const at = tokenAt(this.draft.syntax, trigger.start);
    return (children[at] ?? []).some(c => tokens[c]?.deprel === 'nsubj:pass' || tokens[c]?.deprel === 'aux:pass');
  }

  /** The deed that stands nearest before an offset, in its sentence or the ones before; null where another comes between. */
  find(harmed: Harmed): Deed | null {
    const own = harmed.group.sentence;
    const end = Math.max(harmed.group.figure.end, this.draft.syntax.tokens[harmed.found.predicate]?.end ?? 0);
    for (let s = own; s >= Math.max(0, own - REACH); s -= 1) {
      if (s < own && !this.goesOn(s + 1)) return null;
      const deeds = (this.told[s] ?? []).filter(deed => s < own || deed.event.trigger.start < end);
      const known = deeds.findLast(deed => deed.actor !== null);
      // A deed of its own whose doer is not told is another happening; a definite one is the one told before.
      const other = deeds.findLast(deed => deed.opens && deed.actor === null);
      if (other && (!known || other.event.trigger.start > known.event.trigger.start)) return null;
      if (known) return known;
      if (this.standsAlone(s)) return null;
    }
    return null;
  }

  /** The sentence goes on from the one before it: in one paragraph, or the next one of the running text. */
  private goesOn(sentence: number): boolean {
    const { sentences } = this.draft.syntax;
    const [here, before] = [sentences[sentence], sentences[sentence - 1]];
    if (!here || !before) return false;
    const kind = (block: number) => this.draft.view.blocks[block]?.kind;
    return (
      here.block === before.block ||
      (here.block - before.block === 1 && kind(here.block) === 'prose' && kind(before.block) === 'prose')
    );
  }

  /** "the assault", "that raid": told of before. */
  private isDefinite(event: Event): boolean {
    const before = this.draft.syntax.text
      .slice(Math.max(0, event.trigger.start - 24), event.trigger.start)
      .toLowerCase();
    return /\b(?:the|this|that|these|those|its|their|his)\s+(?:[\p{L}-]+\s+)?$/u.test(before);
  }

  /** Words of mishap, charge or doubt about who did it: nobody may be carried over. */
  private standsAlone(sentence: number): boolean {
    const { tokens, sentences } = this.draft.syntax;
    const { first = 0, last = 0 } = sentences[sentence] ?? {};
    const is = (cls: string, lemma: string) => this.lexicon.words(cls).has(lemma);
    const words = tokens.slice(first, last).map(t => t.lemma.toLowerCase());
    return words.some(lemma => is('mishap', lemma) || is('charge', lemma));
  }

  /** "in that strike", "in the assault": the figure's own sentence takes up a deed told before. */
  private pointsBack(harmed: Harmed): boolean {
    const near = (event: Event) =>
      Math.abs(tokenAt(this.draft.syntax, event.trigger.start) - harmed.found.predicate) <= POINTER_REACH;
    const deeds = this.told[harmed.group.sentence] ?? [];
    return deeds.some(({ event }) => near(event) && !this.isHarm(event) && this.isDefinite(event));
  }

  /** The same place and day as far as both are told, told by the same voice. */
  private agrees(deed: Deed, harmed: Harmed, toll: Toll, credit: Attribution | null): boolean {
    const { draft } = this;
    const { trigger } = deed.event;
    const home = draft.syntax.sentences[harmed.group.sentence];
    if (home && trigger.start >= home.start && trigger.start < home.end) return true;
    // What others charge a party with is no word of its own count.
    const counts = credit?.speaker ? this.byId.get(credit.speaker) : undefined;
    const teller = this.creditOf(trigger).attribution?.speaker ?? null;
    const isAccused = counts && deed.actor && sideOf(draft, counts) === sideOf(draft, deed.actor);
    if (isAccused && teller !== null && teller !== credit?.speaker) return false;
    const name = (id: string) => this.places.get(id);
    const where = (deed.event.places ?? []).map(name);
    if (where.length > 0 && toll.places.length > 0 && !toll.places.some(id => where.includes(name(id)))) return false;
    const day = this.days.get(deed.event.time ?? '');
    const ownDay = toll.when?.basis === 'stated' ? toll.when.earliest?.slice(0, 10) : undefined;
    return !day || !ownDay || day === ownDay;
  }

  /** The one party that owns the deeds told of near by; two parties that do leave it open. */
  private ownerOf(harmed: Harmed): Actor | null {
    const near = this.owners.filter(owner => Math.abs(owner.sentence - harmed.group.sentence) <= OWNER_REACH);
    const [first] = near;
    return first && near.every(owner => owner.actor.id === first.actor.id) ? first.actor : null;
  }

  answer(harmed: Harmed, toll: Toll, credit: Attribution | null): string | null {
    if (!CARRIED.has(toll.harm) || toll.scope === 'background' || toll.scope === 'period') return null;
    if (isOwnLoss(this.draft, harmed, this.lexicon)) return null;
    if (this.standsAlone(harmed.group.sentence)) return null;
    const deed = this.find(harmed);
    const told = deed?.actor && this.agrees(deed, harmed, toll, credit) ? deed.actor : null;
    const actor = told ?? this.ownerOf(harmed);
    if (!actor) return null;
    // Both sides have fighters: who felled them is open, unless the words point back to the deed.
    if (told && toll.victims.status === 'combatant' && !this.pointsBack(harmed)) return null;
    const victims = new Set([toll.victims.actor, toll.victims.side]);
    return victims.has(actor.id) || victims.has(sideOf(this.draft, actor)) ? null : actor.id;
  }
}

const CARRIED = new Set<Toll['harm']>(['killed', 'injured', 'casualties', 'captured']);

const isOwnLoss = (draft: Draft, harmed: Harmed, lexicon: TollLexicon): boolean => {
  const from = Math.max(0, Math.min(harmed.group.left, harmed.found.predicate) - 3);
  const words = draft.syntax.tokens.slice(from, harmed.found.predicate + 1);
  return words.some(t => lexicon.words('ownloss').has(t.lemma.toLowerCase()));
};

/** Makes the question for one report. */
export function createRunningDeed(draft: Draft, lexicon: TollLexicon, creditOf: (span: Span) => Credit): RunningDeed {
  const deeds = new Deeds(draft, lexicon, creditOf);
  return (harmed, toll, credit) => deeds.answer(harmed, toll, credit);
}
