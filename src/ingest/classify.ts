import type { PartKind } from '../model/document.js';
import { type Byline, readByline, isReportersCredit, reportersOf } from './byline.js';
import { readCredit } from './credit.js';
import type { IngestData } from './data.js';
import { readDateLine, dateOf } from './date-line.js';
import { readPlaceAndDate } from './dateline.js';
import type { Findings } from './findings.js';
import { readHeaderBar } from './header-bar.js';
import { framedWords, isBold, looksLikeHeading, looksLikeTitle } from './heading.js';
import { layoutKind } from './layout-words.js';
import { endsSentence, type Passage, viewOf } from './passage.js';

/** A passage and what part of the report it is; "none" is layout without words (a rule, an empty line). */
export interface Classified {
  passage: Passage;
  kind: PartKind | 'none';
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A Markdown image on a line of its own: what shows is its caption. */
const IMAGE = /^!\[[^\]]{0,400}\]\([^\s)]{0,2000}\)$/;

/** A page number or section mark: no words. */
const PAGE = /^(?:[–—-]\s*)?(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[–—-])?$/i;

/** Tells the parts of a report from each other, paragraph by paragraph, and reads the header fields on the way. */
export class Classifier {
  private readonly made: Classified[] = [];
  private titled = false;
  private before: Passage | undefined;
  private readonly layouts: (PartKind | null)[] = [];
  private inHeader = true;
  private readonly wanted: string | null;
  /** Past this index stand only credits, prompts and the like. */
  private readonly lastProse: number;

  constructor(
    private readonly source: string,
    private readonly passages: readonly Passage[],
    title: string | null,
    private readonly data: IngestData,
    private readonly found: Findings,
  ) {
    this.wanted = title ? letters(title) : null;
    this.lastProse = passages.findLastIndex(passage => passage.length > 80 || endsSentence(passage.text));
  }

  /** Each line is looked up once, though its neighbours ask as well. */
  private layoutAt(i: number): PartKind | null {
    const known = this.layouts[i];
    if (known !== undefined) return known;
    const kind = layoutKind(this.passages[i]?.text ?? '', this.data.layout);
    this.layouts[i] = kind;
    return kind;
  }

  run(): Classified[] {
    this.passages.forEach((passage, i) => {
      const kind = this.kindOf(passage, i);
      this.made.push({ passage, kind });
      if (kind === 'prose' || kind === 'heading' || kind === 'title') this.before = passage;
      if (kind === 'prose') this.inHeader = false;
    });
    return this.made;
  }

  private kindOf(passage: Passage, i: number): PartKind | 'none' {
    if (passage.isEmpty) return 'none';
    if (passage.cell) return 'cell';
    if (passage.text === '') return passage.hint ?? 'prose';
    if (this.isTitle(passage, i)) return this.takeTitle(passage);
    const layout = this.layoutOf(passage, i);
    if (layout) return layout;
    if (passage.hint) return passage.hint;
    const raw = this.source.slice(passage.start, passage.end);
    if (IMAGE.test(raw)) return 'caption';
    if (framedWords(raw) || (isBold(raw) && !endsSentence(passage.text))) return 'heading';
    const next = this.nextOf(i);
    const around = { before: this.before, next, inHeader: this.inHeader };
    return looksLikeHeading(this.source, passage, around, this.data) ? 'heading' : 'prose';
  }

  /** The next paragraph that could be prose: adverts and prompts are looked through. */
  private nextOf(i: number): Passage | undefined {
    for (let j = i + 1; j < Math.min(i + 6, this.passages.length); j++) {
      const next = this.passages[j];
      if (next && !next.isEmpty && !this.layoutAt(j)) return next;
    }
    return undefined;
  }

  private isTitle(passage: Passage, i: number): boolean {
    if (this.titled || !this.inHeader) return false;
    if (this.wanted !== null && letters(passage.text) === this.wanted) return true;
    if (this.wanted !== null && this.laterIsTitle(i)) return false;
    if (passage.hint === 'heading' || passage.hint === 'title') return this.layoutAt(i) === null;
    if (this.before || passage.hint) return false;
    const isOther =
      this.layoutAt(i) !== null ||
      readDateLine(passage.text, this.data.dates) !== null ||
      readPlaceAndDate(passage.text, this.data) !== null ||
      readByline(passage.text, this.data, true) !== null;
    return !isOther && looksLikeTitle(this.source, passage, this.nextOf(i), this.data);
  }

  /** The title that the caller gave stands a little further down. */
  private laterIsTitle(i: number): boolean {
    return this.passages
      .slice(i + 1, i + 8)
      .some(passage => passage.text !== '' && letters(passage.text) === this.wanted);
  }

  private takeTitle(passage: Passage): PartKind {
    this.titled = true;
    this.found.set('title', passage.text, 'text');
    return 'title';
  }

  private layoutOf(passage: Passage, i: number): PartKind | 'none' | null {
    const { text } = passage;
    const kind = this.layoutAt(i);
    if (kind === 'credit') this.takeReporters(text);
    if (!kind && this.isAdvertCopy(passage, i)) return 'advert';
    if (kind) return this.isStory(kind, text) ? null : kind;
    if (PAGE.test(text) && !this.isClock(text)) return 'prompt';
    const head = this.dateOrByline(passage);
    if (head) return head;
    const credit = readCredit(text, this.data, i >= this.lastProse);
    if (credit) this.found.set('agency', credit.agency, 'credit');
    return credit ? 'credit' : null;
  }

  /** A short "Watch: five killed" is a prompt; a whole paragraph of sentences that begins with such words is the story. */
  private isStory(kind: PartKind, text: string): boolean {
    if (kind === 'credit' && endsSentence(text) && isReportersCredit(text, this.data))
      return reportersOf(text, this.data).length === 0;
    return kind === 'prompt' && text.length > 160 && /[.!?]["'”’]?\s+\p{Lu}.*[.!?]["'”’]?$/u.test(text);
  }

  /** The line under an "Advertisement" label, in one block with it, is what is advertised. */
  private isAdvertCopy(passage: Passage, i: number): boolean {
    const next = this.passages[i + 1];
    const label = this.made.at(-1);
    if (!passage.tight || next?.tight || label?.kind !== 'advert' || label.passage.tight) return false;
    return passage.length <= 120 && !endsSentence(passage.text);
  }

  private isClock(text: string): boolean {
    return /^\d{1,2}[.:]\d\d$/.test(text);
  }

  private dateOrByline(passage: Passage): PartKind | null {
    const { text } = passage;
    const line = readDateLine(text, this.data.dates);
    if (line) {
      if (line.clockOnly) return 'heading';
      this.found.set('published', dateOf(line, 'published'), 'text');
      this.found.set('updated', dateOf(line, 'updated'), 'text');
      return 'byline';
    }
    const bar = this.inHeader ? readHeaderBar(text, this.data) : null;
    const byline = bar?.mixed ? null : readByline(text, this.data, this.inHeader);
    if (byline) return this.takeByline(byline);
    if (this.inHeader && isNamelessByline(text)) return 'byline';
    if (bar) {
      this.found.set('updated', bar.updated, 'text');
      return this.takeByline({ authors: bar.authors, agency: null, published: bar.published });
    }
    return this.inHeader ? this.placeAndDate(passage) : null;
  }

  private takeByline(byline: Byline): PartKind {
    this.found.set('authors', byline.authors, 'byline');
    this.found.set('agency', byline.agency, 'byline');
    this.found.set('published', byline.published, 'byline');
    return 'byline';
  }

  private takeReporters(text: string): void {
    this.found.set('authors', reportersOf(text, this.data), 'credit');
  }

  private placeAndDate(passage: Passage): PartKind | null {
    const line = readPlaceAndDate(passage.text, this.data);
    if (!line) return null;
    const view = viewOf(this.source, passage);
    const place = line.place && view.toSource(line.place);
    const time = line.time && view.toSource(line.time);
    this.found.dateline ??= { place, time };
    if (line.date?.year) this.found.set('published', isoOf(line.date), 'dateline');
    return 'byline';
  }
}

/** "By our man on the quay": nobody is named. */
const isNamelessByline = (text: string): boolean =>
  /^by (?:our|an?|the) /i.test(text) && text.length <= 60 && !endsSentence(text);

const isoOf = (date: { year: number | null; month: number; day: number }): string =>
  `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
