import { useEffect, useRef } from 'react';
import { type Key, type KeyId, KEYS } from './keys.js';

/** A handler that returns false leaves the key to the browser. */
export type KeyHandlers = Partial<Record<KeyId, (event: KeyboardEvent) => boolean | undefined | void>>;

const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** Keys are the field's own while somebody types, and a dialog's own while it is open; Escape passes. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('dialog') != null) return true;
  return event.key !== 'Escape' && target?.closest(TYPING) != null;
}

/** Enter on a button or link is that element's, not the view's. */
const isElements = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, summary') !== null;

/** Listens to the keys named, as the registry binds them. A handler runs once a press and keeps the browser from its own use. */
export function useKeys(handlers: KeyHandlers): void {
  const current = useRef(handlers);
  current.current = handlers;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTaken(event) || isElements(event)) return;
      const key = KEYS.find((known: Key) => known.keys.includes(event.key) && known.id in current.current);
      const handler = key === undefined ? undefined : current.current[key.id];
      if (handler === undefined) return;
      if (handler(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
