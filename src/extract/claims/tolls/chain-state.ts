/** What a verb group read from left to right has told so far. */
export interface State {
  at: number;
  passive: boolean;
  /** A copula or a word that lends its subject stood before: an adjective is the predicate. */
  linked: boolean;
  unreal: boolean;
  /** "not", "never" stood before, and no modal but "could". */
  negated: boolean;
  supposed: boolean;
  doubt: number | null;
  lenient: boolean;
}
