import { GIVEN, LEADS, PARAGRAPHS, worded } from './phrases.js';

/**
 * Reports for measuring the ledger: invented conflicts told by invented outlets. Every happening has a place, a day, two
 * parties and a true figure; one to five outlets tell it in one to three days, each with openings, claimants, figures and
 * paragraphs drawn for it, some copying an agency's text word for word. Names are drawn from syllables, so that ledgers of
 * any size can be made without two conflicts sharing a name. The same seed gives the same reports.
 */
export interface GeneratedReport {
  id: string;
  outlet: string;
  title: string;
  published: string;
  url: string;
  text: string;
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ONSETS = ['B', 'D', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V', 'Z', 'G', 'H'];
const NUCLEI = ['a', 'e', 'o', 'u', 'i'];
const CODAS = ['r', 'n', 'l', 's', 'v', 'k', 'm', 't'];
const ENDS = ['ovar', 'emin', 'astra', 'ulid', 'orek', 'anta', 'ebor', 'isan', 'umar', 'elka', 'odin', 'arun'];

const OUTLETS = [
  'Lorne News',
  'The Harbour Post',
  'Radio Quill',
  'Morning Ledger',
  'Cordon Wire',
  'Tarvel Times',
  'The Weir',
  'Eastern Dispatch',
  'Upland Herald',
  'Channel Nine',
];
const AGENCIES = ['Cordon Wire', 'Northern Press Service', 'Isthmus Agency'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DEEDS = [
  ['an air strike hit', 'the strike'],
  ['shelling struck', 'the shelling'],
  ['gunmen stormed', 'the attack'],
  ['a car bomb exploded at', 'the blast'],
  ['a drone hit', 'the drone attack'],
  ['a raid was carried out on', 'the raid'],
] as const;
const SITES = [
  'a market',
  'a school',
  'a checkpoint',
  'a clinic',
  'a bakery',
  'a bus station',
  'an army post',
  'a mill',
];
const PEOPLE = ['civilians', 'people', 'soldiers', 'villagers', 'residents', 'police officers'];

interface Conflict {
  army: string;
  rebels: string;
  country: string;
  governor: string;
  places: string[];
}

interface Happening {
  conflict: Conflict;
  place: string;
  district: string;
  site: string;
  deed: readonly [string, string];
  people: string;
  killed: number;
  wounded: number;
  day: number;
}

const DAY = 86_400_000;

export class Generator {
  private readonly random: () => number;
  private readonly conflicts: Conflict[];
  private readonly used = new Set<string>();
  private made = 0;

  /** `from`: first day of the reports (ISO 8601); `conflicts`: how many go on at once. */
  constructor(
    seed: number,
    private readonly from = '2031-01-06',
    conflicts = 6,
  ) {
    this.random = drawn(seed);
    this.conflicts = Array.from({ length: conflicts }, () => this.conflict());
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  private between(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  /** Every name that was drawn. */
  get names(): readonly string[] {
    return [...this.used];
  }

  /** A name that no other has, of eight letters. */
  private name(): string {
    for (;;) {
      const end = this.pick(ENDS);
      let name = `${this.pick(ONSETS)}${this.pick(NUCLEI)}${this.pick(CODAS)}`;
      while (name.length + end.length < 8) name += this.pick(name.length % 2 ? CODAS : NUCLEI);
      name += end;
      if (name.length !== 8 || this.used.has(name)) continue;
      this.used.add(name);
      return name;
    }
  }

  private conflict(): Conflict {
    return {
      army: `the ${this.name()} army`,
      rebels: `the ${this.name()} Front`,
      country: this.name(),
      governor: this.name(),
      places: Array.from({ length: 24 }, () => this.name()),
    };
  }

  private happening(day: number): Happening {
    const conflict = this.pick(this.conflicts);
    const killed = this.between(1, 40);
    return {
      conflict,
      place: this.pick(conflict.places),
      district: this.pick(conflict.places),
      site: this.pick(SITES),
      deed: this.pick(DEEDS),
      people: this.pick(PEOPLE),
      killed,
      wounded: this.between(2, 60),
      day,
    };
  }

  private worded(form: string, told: Happening, killed: number): string {
    const { place, district, deed, site, people, conflict, day, wounded } = told;
    const { army, rebels, country, governor } = conflict;
    return worded(form, list => this.pick(list), {
      ...{ place, district, site, people, army, rebels, country, governor, killed, wounded },
      struck: deed[0],
      deed: deed[1],
      weekday: WEEKDAYS[new Date(this.timeOf(day)).getUTCDay()] ?? 'Monday',
      other: this.between(Math.max(1, killed - 6), killed + 8),
      few: this.between(2, 14),
      many: this.between(3, 20),
      hundreds: this.between(100, 900),
      elsewhere: this.pick(conflict.places),
      witness: this.pick(GIVEN),
    });
  }

  private lead(told: Happening, killed: number): string {
    return this.worded(this.pick(LEADS), told, killed);
  }

  private paragraphs(told: Happening, killed: number): string[] {
    const forms = [...PARAGRAPHS];
    for (let i = forms.length - 1; i > 0; i -= 1) {
      const j = Math.floor(this.random() * (i + 1));
      [forms[i], forms[j]] = [forms[j] as string, forms[i] as string];
    }
    return forms.slice(0, this.between(4, 8)).map(form => this.worded(form, told, killed));
  }

  private timeOf(day: number): number {
    return Date.parse(`${this.from}T00:00Z`) + day * DAY;
  }

  private report(told: Happening, outlet: string, day: number, text: string): GeneratedReport {
    this.made += 1;
    const id = `g${this.made}`;
    const published = new Date(this.timeOf(day) + this.between(7, 22) * 3_600_000).toISOString();
    const title = `${told.killed > 10 ? 'Many' : 'Several'} dead in ${told.place}`;
    return { id, outlet, title, published, url: `https://${id}.example/story`, text };
  }

  /** The reports of one happening on a day (a number from `from` on). */
  story(day: number): GeneratedReport[] {
    const told = this.happening(day);
    const reports: GeneratedReport[] = [];
    const agency = this.pick(AGENCIES);
    const wire = [this.lead(told, told.killed), ...this.paragraphs(told, told.killed)];
    for (let n = this.pick([1, 1, 2, 3, 3, 4, 5]); n > 0; n -= 1) {
      const copies = this.random() < 0.3;
      const killed = Math.max(1, told.killed + (this.random() < 0.4 ? this.between(-3, 4) : 0));
      const text = copies
        ? [...wire.slice(0, this.between(3, wire.length)), `(${agency})`]
        : [this.lead(told, killed), ...this.paragraphs(told, killed)];
      reports.push(this.report(told, this.pick(OUTLETS), day + (n > 3 ? 1 : 0), text.join('\n\n')));
    }
    return reports;
  }

  /** So many reports, `aDay` of them a day. */
  reports(count: number, aDay: number): GeneratedReport[] {
    const reports: GeneratedReport[] = [];
    while (reports.length < count) reports.push(...this.story(Math.floor(reports.length / aDay)));
    return reports.slice(0, count);
  }
}
