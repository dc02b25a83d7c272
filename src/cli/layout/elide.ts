import { displayWidth } from './display-width.js';

const GAP = '…';

interface Window {
  first: number;
  last: number;
}

/** Words [first, last) that the focus (UTF-16 offsets of the text) touches. */
function focusWords(words: readonly string[], focus: readonly [number, number]): Window {
  let at = 0;
  let first = words.length;
  let last = 0;
  words.forEach((word, i) => {
    if (at < focus[1] && at + word.length > focus[0]) {
      first = Math.min(first, i);
      last = i + 1;
    }
    at += word.length + 1;
  });
  return first < last ? { first, last } : { first: 0, last: 1 };
}

const joined = (words: readonly string[], { first, last }: Window): string =>
  (first > 0 ? `${GAP} ` : '') + words.slice(first, last).join(' ') + (last < words.length ? ` ${GAP}` : '');

/** Grows the window word by word, to the right and to the left in turn, as far as the cells go. */
function grow(words: readonly string[], start: Window, width: number): Window {
  let window = start;
  let stuck = 0;
  for (let right = true; stuck < 2; right = !right) {
    const next = right ? { ...window, last: window.last + 1 } : { ...window, first: window.first - 1 };
    const possible = next.first >= 0 && next.last <= words.length;
    if (possible && displayWidth(joined(words, next)) <= width) {
      window = next;
      stuck = 0;
    } else stuck++;
  }
  return window;
}

/** Words from the head and from the tail, with the gap between them. */
function middle(words: readonly string[], width: number): string {
  let head = 1;
  let tail = 0;
  const line = (h: number, t: number) =>
    [...words.slice(0, h), GAP, ...(t > 0 ? words.slice(words.length - t) : [])].join(' ');
  for (;;) {
    if (displayWidth(line(head, tail + 1)) <= width) tail++;
    else if (displayWidth(line(head + 1, tail)) <= width) head++;
    else return line(head, tail);
    if (displayWidth(line(head + 1, tail)) <= width) head++;
  }
}

/**
 * Shortens a quotation to `width` cells by leaving out whole words, "…" in their place; no word is ever changed or cut.
 * With a focus (a figure) the words around it stay; without, head and tail stay. A first word wider than the room stays whole.
 */
export function elide(text: string, width: number, focus?: readonly [number, number]): string {
  if (displayWidth(text) <= width) return text;
  const words = text.split(' ');
  if (words.length === 1) return text;
  return focus ? joined(words, grow(words, focusWords(words, focus), width)) : middle(words, width);
}
