/** The tables that the tokenizer reads. */
export interface TokenLexicon {
  /** Abbreviation with its final stop → kind (title, number, month, unit, final, plain). */
  abbreviations: ReadonlyMap<string, string>;
  /** Lower-case word → length of its first part ("cannot" → 3). */
  contractions: ReadonlyMap<string, number>;
  /** Beginnings kept with what follows their hyphen. */
  prefixes: ReadonlySet<string>;
}
