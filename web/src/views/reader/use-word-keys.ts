import { type RefObject, useEffect, useState } from 'react';
import { announce } from '../../state/say.js';

/** Puts the selection on the first word of `at`. */
function begin(at: Element): void {
  const selection = document.getSelection();
  if (selection === null) return;
  selection.setBaseAndExtent(at, 0, at, 0);
  selection.modify('extend', 'forward', 'word');
}

function step(direction: 'left' | 'right', extend: boolean, letter: boolean): void {
  const selection = document.getSelection();
  if (selection === null) return;
  if (extend) return selection.modify('extend', direction, letter ? 'character' : 'word');
  selection.modify('move', direction, 'word');
  if (direction === 'right') selection.modify('move', direction, 'word');
  selection.modify('move', 'backward', 'word');
  selection.modify('extend', 'forward', 'word');
}

const said = (): void => announce(document.getSelection()?.toString().trim() ?? '');

/**
 * Selecting words by keyboard: arrows go from word to word, Shift extends by a word, Shift and Alt by a letter.
 * Returns whether it is on, and what turns it on and off.
 */
export function useWordKeys(root: RefObject<Element | null>): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return;
    const start = root.current?.querySelector('[data-chosen="true"]') ?? root.current?.querySelector('[data-start]');
    if (start != null) begin(start);
    said();
    const onKey = (event: KeyboardEvent): void => {
      const direction = event.key === 'ArrowLeft' ? 'left' : event.key === 'ArrowRight' ? 'right' : undefined;
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null;
      if (direction === undefined || typing) return;
      event.preventDefault();
      step(direction, event.shiftKey, event.altKey);
      said();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, root]);
  return [on, setOn];
}
