// Terminal escapes and bidirectional overrides could make a report's words look like other words: they are shown, not obeyed.
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE = /[\u00ad\u200b\ufeff]/g;
const SPACES = /\s+/g;

/** The words of a report on one line, safe for a terminal: runs of white space become one space, control characters "�". */
export const printable = (text: string): string =>
  text.replace(SPACES, ' ').replace(HARMFUL, '\ufffd').replace(INVISIBLE, '').trim();
