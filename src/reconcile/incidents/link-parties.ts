import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { PartyLink } from '../../model/ledger/incident.js';
import type { Party } from '../../model/ledger/party.js';
import type { PeopleClasses } from '../tolls/victim-class.js';
import { type PartyWords, partyWords, sameWord, within } from './party-words.js';

// Within one incident a body is named in full once and shortly afterwards: "the Orlav health directorate", "the
// directorate"; "Karvos", "the ministry of defence of Karvos" on its channel. Across incidents the same words may be others.

export interface LinkedParties {
  /** The key under which a party goes in this incident, by the key its claim has. */
  keyOf: (key: string) => string;
  links: PartyLink[];
}

interface Known {
  key: string;
  name: string;
  kinds: Set<Party['kind']>;
  /** The party's own name and those of the claimants who speak for it. */
  names: PartyWords[];
  /** Those of them that are names of people. */
  persons: PartyWords[];
}

const STATES = new Set<Party['kind']>(['state', 'government']);

function gather(claims: readonly LedgerClaim[], classes: PeopleClasses): Known[] {
  const known = new Map<string, Known>();
  const add = (party: Party | null | undefined, alias?: string): void => {
    if (!party) return;
    const entry: Known = known.get(party.key) ?? {
      key: party.key,
      name: party.name,
      kinds: new Set(),
      names: [],
      persons: [],
    };
    entry.kinds.add(party.kind);
    if (party.name < entry.name) entry.name = party.name;
    for (const name of alias && alias !== party.name ? [party.name, alias] : [party.name]) {
      const words = partyWords(name, classes);
      if (words.raw.length > 0 && !entry.names.some(other => other.raw.join(' ') === words.raw.join(' ')))
        entry.names.push(words);
    }
    known.set(party.key, entry);
  };
  for (const { claimant, voice, toll } of claims) {
    if (claimant) add(claimant.party, claimant.name);
    if (claimant?.kind === 'person') known.get(claimant.party.key)?.persons.push(partyWords(claimant.name, classes));
    else add(voice);
    add(toll?.victims.side);
  }
  return [...known.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const isMedia = ({ kinds }: Known): boolean => kinds.has('media');
const isPerson = ({ kinds }: Known): boolean => kinds.has('person');
const isState = ({ kinds }: Known): boolean => [...kinds].some(kind => STATES.has(kind));

/** Nothing but kinds of bodies: "the army" is the army of whoever has one here. */
const isBare = ({ words, heads }: PartyWords): boolean => words.length === heads.length;

/** Names that are the same word for word, kinds of bodies folded. */
const equal = (a: PartyWords, b: PartyWords): boolean =>
  a.words.length === b.words.length && within(a.words, b.words) && within(b.words, a.words);

/** Kinds of bodies that both names hold must be the same ones: a ministry of health is no ministry of defence. */
const agree = (a: PartyWords, b: PartyWords): boolean =>
  a.heads.length === 0 || b.heads.length === 0 || a.heads.some(head => b.heads.some(other => sameWord(head, other)));

/** What a full name may hold beside a state's and the kind of body: "Ordun", "the education ministry of Ordun". */
const MORE = 1;

/** Is `a` a shorter name of what `b` names? A town alone is no name of the bodies in it. */
function isShorter(a: PartyWords, b: PartyWords, short: Known): boolean {
  if (a.words.length === 0) return a.raw.length < b.raw.length && within(a.raw, b.raw);
  if (a.words.length >= b.words.length || !within(a.words, b.words) || !agree(a, b)) return false;
  if (a.heads.length > 0) return true;
  if (isMedia(short)) return false;
  const more = b.words.length - a.words.length - b.heads.length;
  return isPerson(short) || (b.heads.length > 0 && more <= (isState(short) ? MORE : 0));
}

/** A surname is the one person who bears it, whomever a report has that person speak for. */
const isSurname = (a: PartyWords, b: PartyWords): boolean =>
  a.words.length < b.words.length && within(a.words, b.words.slice(-a.words.length));

const shortens = (short: Known, full: Known): boolean =>
  short.persons.some(a => full.persons.some(b => isSurname(a, b))) ||
  short.names.some(a => full.names.some(b => isShorter(a, b, short)));

const matches = (a: Known, b: Known, fits: (name: PartyWords) => boolean): boolean =>
  a.names.some(x => fits(x) && b.names.some(y => fits(y) && equal(x, y)));

/** A name that can only be this body's: an outlet that bears nothing but a town's name is not the town. */
const ownName =
  (a: Known, b: Known) =>
  (name: PartyWords): boolean =>
    !isBare(name) && (name.heads.length > 0 || name.words.length > 1 || !(isMedia(a) || isMedia(b)));

const sameName = (a: Known, b: Known): boolean => a.key.split(':')[1] === b.key.split(':')[1];

/** Links the parties named by the claims of one incident, but those that a person told apart (keys joined by "|"). Free of their order. */
export function linkParties(
  claims: readonly LedgerClaim[],
  classes: PeopleClasses,
  parted: ReadonlySet<string> = new Set(),
): LinkedParties {
  const known = gather(claims, classes);
  const home = new Map(known.map(({ key }) => [key, key]));
  const root = (key: string): string => {
    let at = key;
    for (let up = home.get(at); up && up !== at; up = home.get(at)) at = up;
    return at;
  };
  const links: PartyLink[] = [];
  const join = (a: Known, b: Known, score: number, reason: string): void => {
    const [x, y] = [root(a.key), root(b.key)].sort();
    if (x === undefined || y === undefined || x === y) return;
    // A person's word: these two are never one, not through a third either.
    const apart = [...parted].some(pair => {
      const [p = '', q = ''] = pair.split('|').map(root);
      return (p === x && q === y) || (p === y && q === x);
    });
    if (apart) return;
    home.set(y, x);
    links.push({ left: a.key, right: b.key, score, reason });
  };
  known.forEach((a, i) => {
    for (const b of known.slice(i + 1))
      if (sameName(a, b) || matches(a, b, ownName(a, b))) join(a, b, 0.9, `${a.name} = ${b.name}`);
  });
  for (const short of known) {
    const full = known.filter(other => other !== short && shortens(short, other));
    const roots = new Set(full.map(({ key }) => root(key)));
    const [first] = full;
    // "The hospital", where two are spoken of, is neither.
    if (first && roots.size === 1)
      join(short, first, 0.6, `${short.name} may stand for ${first.name}, the only one here`);
  }
  // "The army" and "the general staff", where nobody names whose: as many as there are kinds.
  known.forEach((a, i) => {
    const lone = (party: Known): boolean => !known.some(other => other !== party && shortens(party, other));
    for (const b of known.slice(i + 1))
      if (lone(a) && lone(b) && matches(a, b, isBare)) join(a, b, 0.5, `${a.name} and ${b.name}: no other is named`);
  });
  return { keyOf: root, links };
}
