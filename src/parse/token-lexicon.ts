/** The tables that the tokenizer reads. */
export interface TokenLexicon {
  /** Abbreviation with its final stop → kind (title, number, month, unit, final, plain). */
  abbreviations: ReadonlyMap<string, string>;
  /** Lower-case word → length of its first part ("cannot" → 3). */
  contractions: ReadonlyMap<string, Contraction>;
  /** Beginnings kept with what follows their hyphen. */
  prefixes: ReadonlySet<string>;
}

export interface Contraction {
  cut: number;
  /** The words before which alone it is one ("its not"); undefined: before any. */
  next: ReadonlySet<string> | undefined;
}

/** As models hold them. */
export interface TokenLists {
  abbreviations: [string, string][];
  contractions: [word: string, cut: number, next?: string][];
  prefixes: string[];
}

export function openTokenLexicon({ abbreviations, contractions, prefixes }: TokenLists): TokenLexicon {
  return {
    abbreviations: new Map(abbreviations),
    contractions: new Map(
      contractions.map(([word, cut, next]) => [word, { cut, next: next ? new Set(next.split(' ')) : undefined }]),
    ),
    prefixes: new Set(prefixes),
  };
}
