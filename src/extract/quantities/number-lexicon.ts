/** A number word: its value and how it joins others. */
export interface NumberWord {
  value: number;
  class: 'unit' | 'ten' | 'hundred' | 'scale' | 'group';
}

/** Number words and suffixes of a language, compiled once. */
export interface NumberLexicon {
  words: Map<string, NumberWord>;
  suffixes: Map<string, number>;
}

/** A number read from words: its value and the index after its last word. */
export interface ReadNumber {
  value: number;
  next: number;
  /** Written in digits. */
  digits: boolean;
}
