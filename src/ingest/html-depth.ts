import { scanTags, type Tag } from './html-scan.js';

/** What a page's mark-up weighs, by one scan over its characters. */
export interface Weight {
  /** The deepest nesting that a parser would build from it. */
  depth: number;
  tags: number;
}

const words = (list: string): Set<string> => new Set(list.split(' '));
const VOID = words('! area base br col embed hr img input link meta source track wbr param frame basefont bgsound');
/** Raw elements hold no elements, and their closing tag is stepped to directly. */
const CHILDLESS = words('script style textarea title');
/** An opening one closes its kin before it, so they nest no deeper than what they stand in. */
const KIN = words('p li dt dd option tr td th thead tbody tfoot colgroup');
const FOREIGN = words('svg math');

class DepthCounter {
  private readonly open: string[] = [];
  private readonly counts = new Map<string, number>();
  readonly weight: Weight = { depth: 0, tags: 0 };

  take(tag: Tag): void {
    this.weight.tags++;
    const { name } = tag;
    if (VOID.has(name) || CHILDLESS.has(name) || KIN.has(name)) return;
    if (tag.closing) this.close(name);
    else if (!tag.selfClosed || !this.isForeign()) this.push(name);
  }

  private isForeign(): boolean {
    for (const name of FOREIGN) if ((this.counts.get(name) ?? 0) > 0) return true;
    return false;
  }

  private push(name: string): void {
    this.open.push(name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.weight.depth = Math.max(this.weight.depth, this.open.length);
  }

  /** A closing tag without its opening one closes nothing. */
  private close(name: string): void {
    if ((this.counts.get(name) ?? 0) === 0) return;
    for (let top = this.open.pop(); top !== undefined; top = this.open.pop()) {
      this.counts.set(top, (this.counts.get(top) ?? 1) - 1);
      if (top === name) return;
    }
  }
}

/** Counts tags and the depth they nest to, in linear time, so that a recursive reader can be kept from what is too deep. */
export function weigh(html: string): Weight {
  const counter = new DepthCounter();
  scanTags(html, tag => counter.take(tag));
  return counter.weight;
}
