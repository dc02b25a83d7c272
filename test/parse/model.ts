import { readFileSync } from 'node:fs';
import { createParser } from '../../src/parse/create-parser.js';
import type { Block, Parser, Syntax } from '../../src/parse/token.js';

/** The shipped model's bytes, as an array buffer of their own. */
export function modelBytes(): ArrayBuffer {
  const bytes = readFileSync('resources/models/en-parse.bin');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

export const parser: Parser = createParser(modelBytes());

export function prose(text: string): Block[] {
  return [{ start: 0, end: text.length, kind: 'prose' }];
}

export function parse(text: string): Syntax {
  return parser.parse(text, prose(text));
}

export function sentencesOf(text: string): string[] {
  return parse(text).sentences.map(({ start, end }) => text.slice(start, end));
}

export function wordsOf(text: string): string[] {
  return parse(text).tokens.map(token => token.text);
}
