import type { Span } from '../model/span.js';
import { readReference } from './character-references.js';
import { Clean, classOf, isDigitAt, isWordAt } from './clean-characters.js';
import { linkAt, markLength } from './markdown-marks.js';
import { fromControl, repairMojibake } from './mojibake.js';
import type { MappedText } from './offset-map.js';

/** Walks one part and writes what a reader sees of it. */
class BlockCleaner {
  private at: number;
  /** Start of the stretch that is copied as it is. */
  private kept: number;
  private written = false;
  /** A ‘ is open: a ’ at the end of a word may close it. */
  private openSingles = 0;
  /** Ends of link addresses to be hidden, by where they begin. */
  private hideFrom = -1;
  private hideTo = -1;

  constructor(
    private readonly out: MappedText,
    private readonly source: string,
    private readonly part: Span,
    private readonly join: { text: string; start: number } | null,
  ) {
    this.at = part.start;
    this.kept = part.start;
  }

  run(): boolean {
    const { source, part } = this;
    while (this.at < part.end) {
      if (this.at === this.hideFrom) this.hide(this.hideTo);
      else {
        const kind = classOf(source.charCodeAt(this.at));
        if (kind === Clean.plain) this.at++;
        else this.handle(kind);
      }
    }
    this.flush(part.end);
    if (this.written) this.out.trimEnd();
    return this.written;
  }

  private handle(kind: number): void {
    if (kind === Clean.space) this.space();
    else if (kind === Clean.nothing) this.hide(this.at + 1);
    else if (kind === Clean.mark) this.mark();
    else if (kind === Clean.apostrophe) this.apostrophe();
    else if (kind === Clean.control) this.replace(fromControl(this.source.charCodeAt(this.at)), 1);
    else this.repair(kind);
  }

  private begin(start: number): void {
    if (this.written) return;
    this.written = true;
    if (this.join) this.out.put(this.join.text, this.join.start, start);
  }

  private flush(end: number): void {
    if (end > this.kept) {
      this.begin(this.kept);
      this.out.copy(this.kept, end);
    }
    this.kept = end;
  }

  private hide(end: number): void {
    this.flush(this.at);
    this.at = this.kept = Math.min(end, this.part.end);
  }

  private replace(text: string, length: number): void {
    const start = this.at;
    if (text === '') return this.hide(start + length);
    this.flush(start);
    this.begin(start);
    const curly = text === '’' && isWordAt(this.source, start - 1) && isWordAt(this.source, start + length);
    this.out.put(curly ? "'" : text, start, start + length);
    this.at = this.kept = start + length;
  }

  private space(): void {
    const { source, part } = this;
    const start = this.at;
    let end = start + 1;
    while (end < part.end && isGap(source.charCodeAt(end))) end++;
    this.at = end;
    const isPlain = end === start + 1 && source.charCodeAt(start) === 32 && end < part.end;
    if (isPlain && start > this.kept) return;
    this.flush(start);
    this.kept = end;
    if (end >= part.end || !this.written) return;
    if (this.out.endsInSpace) this.out.widen(end);
    else this.out.put(' ', start, end);
  }

  private mark(): void {
    const { source, part } = this;
    const isImage = source[this.at] === '!' && source[this.at + 1] === '[';
    if (isImage || source[this.at] === '[') {
      const bracket = isImage ? this.at + 1 : this.at;
      const link = this.hideFrom > this.at ? null : linkAt(source, bracket, part.end);
      if (!link) return this.pass();
      this.hideFrom = link.labelEnd;
      this.hideTo = link.end;
      return this.hide(bracket + 1);
    }
    const length = markLength(source, this.at, part.start, part.end);
    if (length === 0) return this.pass();
    const isEscape = source[this.at] === '\\';
    this.hide(this.at + length);
    // What was escaped is text, whatever it looks like.
    if (isEscape) this.at = Math.min(this.at + 1, part.end);
  }

  private pass(): void {
    this.at++;
  }

  private repair(kind: number): void {
    const { source, at } = this;
    const found = kind === Clean.ampersand ? readReference(source, at) : repairMojibake(source, at);
    if (!found || at + found.length > this.part.end) this.pass();
    else this.replace(found.text, found.length);
  }

  private apostrophe(): void {
    const { source, at } = this;
    const code = source.charCodeAt(at);
    const before = at > this.part.start && isWordAt(source, at - 1);
    const after = at + 1 < this.part.end && isWordAt(source, at + 1);
    const elides = !before && after && (code === 0x2019 || isDecade(source, at + 1));
    // A ’ that ends a word is a possessive unless a ‘ waits for it.
    const possesses = code === 0x2019 && before && !after && this.openSingles === 0;
    if ((before && after) || elides || possesses) return this.replace("'", 1);
    if (code === 0x2018) this.openSingles++;
    if (code === 0x2019 && this.openSingles > 0) this.openSingles--;
    this.pass();
  }
}

const isGap = (code: number): boolean => {
  const kind = classOf(code);
  return kind === Clean.space || kind === Clean.nothing;
};

const isDecade = (text: string, at: number): boolean =>
  isDigitAt(text, at) && isDigitAt(text, at + 1) && !isDigitAt(text, at + 2) && text[at + 2] === 's';

/** Writes the cleaned text of one part, after `join`; false (and nothing written) when nothing of it is visible. */
export function cleanInto(
  out: MappedText,
  source: string,
  part: Span,
  join: { text: string; start: number } | null,
): boolean {
  return new BlockCleaner(out, source, part, join).run();
}
