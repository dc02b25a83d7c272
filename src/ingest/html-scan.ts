/** One tag of a page, found without building a tree. */
export interface Tag {
  name: string;
  closing: boolean;
  /** Written as `<x/>`; means something in SVG and MathML only. */
  selfClosed: boolean;
  start: number;
  /** After its ">". */
  end: number;
}

/** Elements whose content is text to a parser, not mark-up. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const NAME = /[a-zA-Z][a-zA-Z0-9:-]{0,40}/y;

/** After the ">" of the tag at `at`, past quoted attribute values. */
function endOfTag(html: string, at: number): number {
  let quote = 0;
  for (let i = at; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i + 1;
    // A quote opens a value only after "=".
    else if ((code === 34 || code === 39) && /=\s*$/.test(html.slice(Math.max(at, i - 3), i))) quote = code;
  }
  return html.length;
}

function endOfRaw(html: string, name: string, at: number): number {
  const end = new RegExp(`</${name}\\b`, 'gi');
  end.lastIndex = at;
  return end.exec(html)?.index ?? html.length;
}

function endOfComment(html: string, at: number): number {
  const end = html.startsWith('<!--', at) ? html.indexOf('-->', at + 4) : html.indexOf('>', at);
  return end < 0 ? html.length : end + (html.startsWith('<!--', at) ? 3 : 1);
}

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0].toLowerCase() ?? '';
}

/** Walks the tags of a page from left to right, once; comments and the content of scripts and styles are stepped over. */
export function scanTags(html: string, visit: (tag: Tag) => void): void {
  let at = html.indexOf('<');
  while (at >= 0) {
    const next = html.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      const end = endOfComment(html, at);
      visit({ name: '!', closing: false, selfClosed: true, start: at, end });
      at = html.indexOf('<', end);
      continue;
    }
    const closing = next === 47;
    const name = nameAt(html, closing ? at + 2 : at + 1);
    if (name === '') {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = endOfTag(html, at + 1);
    const selfClosed = html.charCodeAt(end - 2) === 47;
    visit({ name, closing, selfClosed, start: at, end });
    at = html.indexOf('<', !closing && RAW.has(name) ? endOfRaw(html, name, end) : end);
  }
}
