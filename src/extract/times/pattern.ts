import { CounterclaimError } from '../../model/errors.js';
import {
  anyOf,
  glued,
  literal,
  mark,
  never,
  optional,
  type PartLookup,
  type Piece,
  sequence,
  wordClass,
} from './pieces.js';

const TOKEN = /"[^"]+"\??|[~!]*\(|\)\??|\||\[|\]|[^\s()|[\]]+/g;

/** Reads the notation of one pattern. */
class PatternReader {
  private readonly tokens: string[];
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly part: PartLookup,
  ) {
    this.tokens = source.match(TOKEN) ?? [];
  }

  read(): Piece {
    const pieces: Piece[] = [];
    while (this.at < this.tokens.length) pieces.push(this.next());
    if (pieces.length === 0) this.fail('nothing');
    return sequence(pieces);
  }

  private fail(why: string): never {
    throw new CounterclaimError('pattern-malformed', `${why} in the pattern "${this.source}".`);
  }

  private next(): Piece {
    const token = this.tokens[this.at++] ?? this.fail('an open group');
    const signs = /^[~!]*/.exec(token)?.[0] ?? '';
    let core = token.slice(signs.length);
    let maybe = false;
    let piece: Piece;
    if (core === '(') {
      piece = this.group();
      maybe = this.tokens[this.at - 1] === ')?';
    } else {
      maybe = core.length > 1 && core.endsWith('?');
      if (maybe) core = core.slice(0, -1);
      piece = this.simple(core);
    }
    const signed = [...signs].reduceRight((inner, sign) => (sign === '!' ? never(inner) : glued(inner)), piece);
    return maybe ? optional(signed) : signed;
  }

  private group(): Piece {
    const options: Piece[] = [];
    let current: Piece[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (token === '|' || token === ')' || token === ')?') {
        this.at += 1;
        options.push(sequence(current));
        current = [];
        if (token !== '|') return anyOf(options);
      } else current.push(this.next());
    }
  }

  private simple(token: string): Piece {
    if (token === '[' || token === ']') return mark(token);
    if (/^\{[\w-]+\}$/.test(token)) return this.part(token.slice(1, -1));
    if (/^"[^"]+"$/.test(token)) return literal(token.slice(1, -1));
    const named = /^([A-Z][A-Z0-9_]+)(?:=(\w+))?$/.exec(token);
    if (!named) return literal(token);
    const slot = named[2] ?? named[1]?.toLowerCase() ?? '';
    return wordClass(named[1] ?? '', slot === '_' ? null : slot);
  }
}

/**
 * Compiles the notation of resources/patterns/<lang>/times*.tsv:
 * `word` literal (with a capital: only capitalised), `CLASS` or `CLASS=slot` or `CLASS=_`, `{part}`, `(a|b)`, `x?` optional,
 * `~x` glued to what stands before, `!x` not followed by, `[ … ]` the words of the expression (else the whole match), `"("` any sign.
 */
export const compilePattern = (source: string, part: PartLookup): Piece => new PatternReader(source, part).read();
