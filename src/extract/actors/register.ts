import type { Draft } from '../draft.js';
import { foldName } from '../../resources/fold-name.js';
import { type ActorRecord, isAdjectiveOf, recordOf } from './identity.js';
import { type Items, itemsOf } from './items.js';
import type { Context, Mention } from './mention.js';
import type { World } from './world.js';
import type { WorldEntry } from './world-entries.js';

/** The actors of one report while its mentions are read in order. */
export class Register {
  readonly records: ActorRecord[] = [];
  private readonly byWord = new Map<string, ActorRecord[]>();
  private readonly byKey = new Map<string, ActorRecord>();
  /** Actors that stood as two against or beside each other, the latest last. */
  readonly pairs: [ActorRecord, ActorRecord][] = [];
  /** Short forms introduced in brackets, with their actors. */
  readonly acronyms = new Map<string, ActorRecord>();
  /** The latest subject or source among persons, bodies and groups of people. */
  readonly subjects: ActorRecord[] = [];
  /** The latest whose words were reported, or who were subjects of a main clause. */
  readonly sources: ActorRecord[] = [];

  readonly items: Items;

  constructor(
    readonly ctx: Context,
    private readonly world: World,
  ) {
    this.items = itemsOf(ctx.draft);
  }

  get draft(): Draft {
    return this.ctx.draft;
  }

  find(key: string): ActorRecord | null {
    return this.byKey.get(key) ?? null;
  }

  add(mention: Mention, key: string): ActorRecord {
    const record = recordOf(mention, key);
    this.keep(record);
    if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, record);
    return record;
  }

  private keep(record: ActorRecord): void {
    this.records.push(record);
    const words = new Set([...record.words, record.lemma.split(' ').at(-1) ?? '', `class:${record.class}`]);
    for (const word of words) {
      const list = this.byWord.get(word);
      if (list) list.push(record);
      else this.byWord.set(word, [record]);
    }
  }

  /** Actors with a word in their name or as their head noun, and those of a class of bodies. */
  withWord(word: string): readonly ActorRecord[] {
    return this.byWord.get(word) ?? [];
  }

  /** Does an actor's last mention stand in the same news item as a token? */
  sameItem(record: ActorRecord, token: number): boolean {
    const sentence = this.ctx.tokens[token]?.sentence ?? 0;
    return record.sentence < 0 || this.items.item(record.sentence) === this.items.item(sentence);
  }

  /** Lets an actor be found under a further key. */
  alias(key: string, record: ActorRecord): void {
    if (!this.byKey.has(key)) this.byKey.set(key, record);
  }

  /** Notes that a mention speaks of an actor. */
  say(record: ActorRecord, mention: Mention): ActorRecord {
    record.mentions.push(mention);
    record.seen = mention.first;
    record.sentence = this.ctx.tokens[mention.first]?.sentence ?? -1;
    if (mention.gender !== '') record.gender = record.gender || mention.gender;
    return record;
  }

  /** The actor of an entry of the world tables; made when the report first needs it. */
  ofEntry(entry: WorldEntry): ActorRecord {
    const key = keyOfEntry(entry);
    const known = this.byKey.get(key);
    if (known) {
      known.wikidata ??= entry.use === 'people' ? null : entry.wikidata;
      return known;
    }
    const main = this.world.byKey(entry.key) ?? entry;
    const record = this.bare(main.name, main.kind, key, main.forceClass ?? '');
    record.iso = main.kind === 'state' ? main.iso : null;
    record.wikidata = main.wikidata;
    record.proper = main.kind !== 'state';
    record.party = main.party === null ? null : this.ofKey(main.party);
    return record;
  }

  private ofKey(key: string): ActorRecord | null {
    const entry = this.world.byKey(key);
    return entry ? this.ofEntry(entry) : null;
  }

  /** What the world tables know of an actor, or null. */
  entryOf(record: ActorRecord): WorldEntry | null {
    return this.world.byKey(record.key);
  }

  /** The state of a country by its code. */
  ofState(iso: string): ActorRecord | null {
    return this.ofKey(`state:${iso}`);
  }

  /** A state that no table knows, by its name or adjective. */
  ofUnknownState(name: string): ActorRecord {
    const key = `state:${foldName(name)}`;
    const known =
      this.byKey.get(key) ??
      this.records.find(r => r.kind === 'state' && (isAdjectiveOf(name, r.name) || isAdjectiveOf(r.name, name)));
    if (known) {
      if (isAdjectiveOf(known.name, name)) known.name = name;
      this.alias(key, known);
      return known;
    }
    return this.bare(name, 'state', key);
  }

  private bare(name: string, kind: ActorRecord['kind'], key: string, lemma = ''): ActorRecord {
    const record: ActorRecord = {
      name,
      kind,
      key,
      mentions: [],
      iso: null,
      wikidata: null,
      party: null,
      members: [],
      gender: '',
      plural: false,
      lemma,
      mods: [],
      named: true,
      words: foldName(name).split(' '),
      roles: [],
      seen: -1,
      sentence: -1,
      proper: true,
      rule: 'world',
      class: '',
      tentative: false,
    };
    if (key.startsWith('force:') && key.endsWith(':forces')) record.class = 'forces';
    this.keep(record);
    this.byKey.set(key, record);
    return record;
  }
}

/** Army, soldiers and troops of one state are one actor; its navy, police and guards are others. */
export const forceKey = (owner: string, forceClass: string): string =>
  `force:${owner}:${forceClass === 'army' || forceClass === 'forces' ? 'forces' : forceClass}`;

export function keyOfEntry(entry: WorldEntry): string {
  if (entry.forceClass !== null && entry.party !== null) return forceKey(entry.party, entry.forceClass);
  return entry.key;
}
