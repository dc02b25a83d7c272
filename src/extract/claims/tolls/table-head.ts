import type { Harm, VictimStatus } from '../../../model/reading.js';
import type { Span } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import { actorAt } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import { inTime } from './chunk.js';
import { joinHarms } from './found.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { standingIn } from './sentence-index.js';
import type { Cell } from './table-grid.js';

/** What the cells under a head, or beside a label, are. */
export interface Head {
  /** "value" only says that it counts; "other" is nothing that could be people harmed, nor tell of whom. */
  role: 'place' | 'time' | 'party' | 'source' | 'label' | 'people' | 'value' | 'other';
  harm: Harm | null;
  /** The words for people in it. */
  people: Span | null;
  status: VictimStatus;
  subgroup: string | null;
  /** "of whom children": some of the column before. */
  part: boolean;
  /** It calls itself a sum. */
  total: boolean;
}

const MONEY = /[$€£¥₹₽₴₪%‰]/;

/** Harm that a word by itself names, as heads of columns do. */
function harmOfWord(token: Token, lexicon: TollLexicon): Harm | null {
  const lemma = token.lemma.toLowerCase();
  const verb = (lexicon.verbs.get(token.lower) ?? []).find(
    ({ verb: v, forms }) => forms.has('participle') && v.frame === 'obj' && v.with === null && v.needs !== 'held',
  );
  return (
    lexicon.tableHarms.get(token.lower) ??
    lexicon.adjectives.get(token.lower) ??
    lexicon.counts.get(token.lower) ??
    lexicon.counts.get(lemma) ??
    lexicon.counts.get(token.lower.replace(/s$/, '')) ??
    verb?.verb.harm ??
    null
  );
}

const isMark = (token: Token): boolean => !/[\p{L}\p{N}]/u.test(token.text);

const emptyHead = (): Head => ({
  role: 'value',
  harm: null,
  people: null,
  status: 'unknown',
  subgroup: null,
  part: false,
  total: false,
});

/** Reads one head or label word by word; a word that no table of people harmed needs makes it "other". */
class HeadReader {
  private readonly head = emptyHead();
  private named: Head['role'] | null = null;
  private strange = false;
  /** Names that nothing else explains: places and times of their own making. */
  private names = false;
  /** After a preposition a head may say anything ("Killed on the road"). */
  private tail = false;

  constructor(
    private readonly draft: Draft,
    private readonly lexicon: TollLexicon,
  ) {}

  read(cell: Cell): Head {
    if (MONEY.test(cell.text)) return { ...this.head, role: 'other' };
    for (let at = cell.first; at < cell.last; at += 1) {
      const token = this.draft.syntax.tokens[at];
      if (token) this.take(token);
    }
    const { head } = this;
    if (this.names && head.harm === null) this.named ??= 'label';
    else if (this.names) this.strange = true;
    head.role = this.strange ? 'other' : (this.named ?? (head.harm === null && head.people ? 'people' : 'value'));
    if (head.role === 'other' || (head.role !== 'value' && head.role !== 'people')) head.harm = null;
    return head;
  }

  private is(cls: string, token: Token): boolean {
    return this.lexicon.words(cls).has(token.lower);
  }

  private take(token: Token): void {
    const { head } = this;
    if (this.is('tablenot', token)) this.strange = true;
    if (this.is('tabletotal', token)) head.total = true;
    else if (this.is('tablepart', token)) head.part = true;
    else if (isMark(token) || this.tail) return;
    else if (this.takeHarm(token) || this.takePeople(token)) return;
    // "Brought in dead": only after what is counted a preposition opens its circumstances.
    else if (this.is('tabletail', token)) this.tail = head.harm !== null || head.people !== null || this.named !== null;
    else if (this.takeRole(token) || this.is('tablefill', token)) return;
    else if (token.xpos === 'NNP' && !this.isLoose(token)) this.names = true;
    else if (!this.isLoose(token)) this.strange = true;
    else this.takeModifier(token);
  }

  private takeHarm(token: Token): boolean {
    const harm = harmOfWord(token, this.lexicon);
    if (harm) this.head.harm = this.head.harm && this.head.harm !== harm ? joinHarms(this.head.harm, harm, true) : harm;
    return harm !== null;
  }

  private takePeople(token: Token): boolean {
    const people = peopleNoun(this.draft.syntax, token.index, this.lexicon);
    if (!people || this.is('tablefill', token) || this.is('tablecount', token)) return false;
    const { head } = this;
    head.people = { start: head.people?.start ?? token.start, end: token.end };
    if (head.status === 'unknown') head.status = people.status;
    head.subgroup ??= people.subgroup;
    return true;
  }

  /** "Civilian deaths", "Police killed": the modifier tells who. */
  private takeModifier(token: Token): void {
    const before = this.lexicon.before.get(token.lower);
    if (!before || before.status === 'unknown') return;
    this.head.people ??= { start: token.start, end: token.end };
    if (this.head.status === 'unknown') this.head.status = before.status;
  }

  private takeRole(token: Token): boolean {
    const role = (['place', 'time', 'party', 'source', 'label'] as const).find(name => this.is(`table${name}`, token));
    if (role) this.named ??= role;
    return role !== undefined || this.is('tablecount', token);
  }

  /** Small words, times, names of places and parties say nothing of what is counted. */
  private isLoose(token: Token): boolean {
    // A month's name alone ("May") may be taken for an auxiliary.
    if (['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'NUM', 'PRON', 'AUX'].includes(token.upos)) return true;
    if (this.lexicon.before.has(token.lower) || inTime(this.draft.times, token)) return true;
    if (standingIn(this.draft.places, token).length > 0) return true;
    const actor = actorAt(this.draft, token);
    return actor !== null && actor.kind !== 'population' && actor.kind !== 'other';
  }
}

/** What a head or a label says; its words alone decide. */
export const readHead = (draft: Draft, cell: Cell, lexicon: TollLexicon): Head =>
  new HeadReader(draft, lexicon).read(cell);

/** A head under another ("Killed" over "Men", "Women"): what the lower leaves open, the upper tells. */
export function joinHeads(upper: Head, lower: Head): Head {
  if (upper.role === 'other' || lower.role === 'other') return { ...lower, role: 'other', harm: null };
  return {
    role: lower.role,
    harm: lower.harm ?? upper.harm,
    people: lower.people ?? upper.people,
    status: lower.status === 'unknown' ? upper.status : lower.status,
    subgroup: lower.subgroup ?? upper.subgroup,
    part: lower.part || upper.part,
    total: lower.total,
  };
}
