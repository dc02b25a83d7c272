/** Dictionary forms: a table of exceptions, then the regular endings of English. */

export interface Lemmatizer {
  lemma(form: string, lower: string, upos: string, xpos: string): string;
}

export interface LemmaLexicon {
  /** "lower xpos" → lemma. */
  exceptions: ReadonlyMap<string, string>;
  /** Words seen as base forms: they settle whether "hoped" comes from "hope" or "hop". */
  bases: ReadonlySet<string>;
}

export function createLemmatizer(lexicon: LemmaLexicon): Lemmatizer {
  return {
    lemma(form, lower, upos, xpos) {
      const plain = lower.replace(/’/g, "'");
      const exception = lexicon.exceptions.get(`${plain} ${xpos}`);
      if (exception !== undefined) return exception;
      if (upos === 'PROPN') return xpos === 'NNPS' ? properPlural(form) : form;
      return regularLemma(plain, xpos, lexicon.bases);
    },
  };
}

function properPlural(form: string): string {
  return /[^s]s$/.test(form) && form.length > 3 ? form.slice(0, -1) : form;
}

/** Lemma by rule alone; `bases` decides between candidate stems. */
export function regularLemma(lower: string, xpos: string, bases: ReadonlySet<string>): string {
  if (lower.length <= 3) return lower;
  switch (xpos) {
    case 'NNS':
      return plural(lower, bases);
    case 'VBZ':
      return plural(lower, bases);
    case 'VBD':
    case 'VBN':
      return lower.endsWith('ed') ? stem(lower.slice(0, -2), lower.slice(0, -1), bases) : lower;
    case 'VBG':
      return lower.endsWith('ing') ? stem(lower.slice(0, -3), `${lower.slice(0, -3)}e`, bases) : lower;
    case 'JJR':
    case 'RBR':
      return lower.endsWith('er') ? stem(lower.slice(0, -2), lower.slice(0, -1), bases) : lower;
    case 'JJS':
    case 'RBS':
      return lower.endsWith('est') ? stem(lower.slice(0, -3), lower.slice(0, -2), bases) : lower;
    default:
      return lower;
  }
}

function plural(lower: string, bases: ReadonlySet<string>): string {
  if (!lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower;
  if (lower.endsWith('ies') && lower.length > 4) {
    const y = `${lower.slice(0, -3)}y`;
    return bases.has(lower.slice(0, -1)) && !bases.has(y) ? lower.slice(0, -1) : y;
  }
  if (/(?:[sxz]|ch|sh)es$/.test(lower)) {
    const e = lower.slice(0, -1);
    return bases.has(e) && !bases.has(e.slice(0, -1)) ? e : /(?:[^s]s|z)es$/.test(lower) ? e : e.slice(0, -1);
  }
  if (lower.endsWith('oes') && !bases.has(lower.slice(0, -1))) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

const VOWEL = /[aeiouy]/;

/** `bare` is the word without its ending, `withE` the same with a final e. */
function stem(bare: string, withE: string, bases: ReadonlySet<string>): string {
  if (bare.length < 2 || !VOWEL.test(bare)) return `${bare}${withE.slice(bare.length)}`;
  const doubled = /([bcdfgklmnprtvz])\1$/.test(bare);
  const single = bare.slice(0, -1);
  const y = bare.endsWith('i') ? `${single}y` : '';
  const halved = doubled && !/(?:ll|ss)$/.test(bare) ? single : '';
  // A short stem would have doubled its consonant: "hoped" is of "hope", "hopped" of "hop".
  const short = /^[^aeiou]*[aeiou][bcdfgklmnprtvz]$/.test(bare);
  for (const candidate of [y, halved, short ? withE : bare, short ? bare : withE, doubled ? single : '']) {
    if (candidate && bases.has(candidate)) return candidate;
  }
  if (y) return y;
  if (doubled) return /(?:ll|ss|zz|ff)$/.test(bare) ? bare : single;
  return needsE(bare) ? withE : bare;
}

/** "liv", "danc", "argu", "creat": stems that English does not end a word with. */
function needsE(bare: string): boolean {
  return (
    /(?:[vuczs]|[^aeiou][aeiou]?[bcdfgklmptz]l|[^l]rg|ng|dg|[aeiou]s|at|ir|ur|[^aeiou][aiou][kdmnpt])$/.test(bare) &&
    !/(?:ss|oint|[^aeiou]end|ou[nl]d|er|en|on|it|om|op|ad|ain|ing)$/.test(bare)
  );
}
