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

  private lead(told: Happening, killed: number): string {
    const { place, district, deed, site, people, conflict, day } = told;
    const weekday = WEEKDAYS[new Date(this.timeOf(day)).getUTCDay()] ?? 'Monday';
    return this.pick([
      `At least ${killed} ${people} were killed when ${deed[0]} ${site} in the town of ${place}, in ${district} province, on ${weekday}, ${conflict.army} said.`,
      `${killed} ${people} died on ${weekday} after ${deed[0]} ${site} in ${place}, according to ${conflict.army}.`,
      `Officials in ${district} said on ${weekday} that ${killed} ${people} had been killed when ${deed[0]} ${site} in the town of ${place}.`,
      `On ${weekday} ${deed[0]} ${site} in ${place}, killing ${killed} ${people} and wounding ${told.wounded} more, the governor of ${district}, Adan ${conflict.governor}, told reporters.`,
    ]);
  }

  private paragraphs(told: Happening, killed: number): string[] {
    const { place, district, deed, conflict, wounded, people } = told;
    const other = this.between(Math.max(1, killed - 6), killed + 8);
    const all = [
      `${conflict.rebels} rejected that figure and said that ${other} of its fighters and no ${people} had died in ${deed[1]}.`,
      `A doctor at the hospital in ${place} said that the bodies of ${other} people and ${wounded} wounded had been brought in since the morning.`,
      `"We pulled ${this.between(2, 9)} children out of the rubble with our hands," said a shopkeeper who gave his name as Imar. "Nobody came until noon."`,
      `The fighting in ${district} has driven ${this.between(2, 90)},000 people from their homes since the spring, the country's relief office says.`,
      `Last week ${this.between(3, 20)} people were killed in ${this.pick(conflict.places)}, in what ${conflict.army} called an accident.`,
      `${conflict.rebels} said in a statement on its channel that it had captured ${this.between(2, 14)} soldiers near ${this.pick(conflict.places)}. The claim could not be verified.`,
      `Roads between ${place} and ${this.pick(conflict.places)} were closed in the afternoon, and the market did not open. Shop owners waited behind their shutters for news of relatives, and the power was out in most of the quarter.`,
      `${this.pick(['Witnesses', 'Residents'])} spoke of two explosions a few minutes apart. The second came as neighbours were carrying the wounded to a lorry.`,
      `The government of ${conflict.country} has accused ${conflict.rebels} of hiding its men among traders. ${conflict.rebels} denies this.`,
      `Since the beginning of the operation in ${district}, ${this.between(100, 900)} fighters have been killed, ${conflict.army} says.`,
    ];
    for (let i = all.length - 1; i > 0; i -= 1) {
      const j = Math.floor(this.random() * (i + 1));
      [all[i], all[j]] = [all[j] as string, all[i] as string];
    }
    return all.slice(0, this.between(4, 8));
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
