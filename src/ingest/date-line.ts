import { type DateWords, readClockAt, readDateAt, toIso, type VisibleClock, type VisibleDate } from './visible-date.js';

export interface DatedField {
  field: 'published' | 'updated';
  date: VisibleDate;
  clock: VisibleClock | null;
}

/** What a line made of nothing but dates, times and their labels says. */
export interface DateLine {
  dates: DatedField[];
  /** A clock time with no date at all ("18.42"), as a live page heads its entries. */
  clockOnly: boolean;
}

const GAP = /[\s,|·•–—\-:;()/]+/y;
const RELATIVE = /\d{1,3}[\s-](\p{L}+\s\p{L}+)/uy;
const WORD = /[\p{L}'’]+\.?/uy;
/** No date line is longer. */
const LIMIT = 160;

class DateLineScanner {
  private at = 0;
  private field: 'published' | 'updated' = 'published';
  private clock: VisibleClock | null = null;
  private relative = false;
  private readonly dates: DatedField[] = [];

  constructor(
    private readonly text: string,
    private readonly words: DateWords,
  ) {}

  scan(): DateLine | null {
    let clocks = 0;
    while (this.skipGaps() < this.text.length) {
      if (this.takeDate()) continue;
      if (this.takeClock()) clocks++;
      else if (!this.takeRelative() && !this.takeWords()) return null;
    }
    if (this.dates.length === 0 && clocks === 0 && !this.relative) return null;
    return { dates: this.dates, clockOnly: this.dates.length === 0 && !this.relative };
  }

  private skipGaps(): number {
    GAP.lastIndex = this.at;
    const gap = GAP.exec(this.text);
    if (gap) this.at += gap[0].length;
    return this.at;
  }

  private takeDate(): boolean {
    const date = readDateAt(this.text, this.at, this.words);
    if (!date) return false;
    this.dates.push({ field: this.field, date, clock: this.clock });
    this.clock = null;
    this.at = date.end;
    return true;
  }

  /** A clock after a date belongs to it; one before a date waits for it. */
  private takeClock(): boolean {
    const clock = readClockAt(this.text, this.at, this.words);
    if (!clock) return false;
    const last = this.dates.at(-1);
    if (last && !last.clock) last.clock = clock;
    else this.clock = clock;
    this.at = clock.end;
    return true;
  }

  /** "11 hours ago", "4 min read": said, but dating nothing. */
  private takeRelative(): boolean {
    RELATIVE.lastIndex = this.at;
    const found = RELATIVE.exec(this.text);
    if (!found || !this.words.relatives.has((found[1] ?? '').toLowerCase())) return false;
    this.relative = true;
    this.at += found[0].length;
    return true;
  }

  private takeWords(): boolean {
    const taken: string[] = [];
    const ends: number[] = [];
    let at = this.at;
    for (let i = 0; i < 4; i++) {
      WORD.lastIndex = at;
      const word = WORD.exec(this.text);
      if (!word) break;
      taken.push(word[0].toLowerCase().replace(/\.$/, ''));
      at += word[0].length;
      ends.push(at);
      if (this.text[at] !== ' ') break;
      at++;
    }
    for (let count = taken.length; count > 0; count--) {
      const words = taken.slice(0, count).join(' ');
      const label = this.words.labels.get(words);
      if (label) this.field = label;
      else if (!this.isFiller(words)) continue;
      this.at = ends[count - 1] ?? at;
      return true;
    }
    return false;
  }

  private isFiller(words: string): boolean {
    return this.words.weekdays.has(words) || this.words.fillers.has(words) || this.words.zones.has(words);
  }
}

/** Reads "Published 3 March 2031, 14:02 GMT | Updated 4 March 2031"; null for a line that says anything else. */
export function readDateLine(text: string, words: DateWords): DateLine | null {
  if (text.length > LIMIT || !/\d/.test(text)) return null;
  return new DateLineScanner(text, words).scan();
}

/** ISO value of the first date of a field that carries its year. */
export function dateOf(line: DateLine, field: 'published' | 'updated'): string | null {
  for (const dated of line.dates) {
    const iso = dated.field === field ? toIso(dated.date, dated.clock) : null;
    if (iso) return iso;
  }
  return null;
}
