import { makeStore } from '../../state/store.js';

const KEY = 'counterclaim.coder';

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** The name that this browser's person codes under; empty: whoever the server says is asking. */
export const coderName = makeStore<string>(stored());

export function setCoder(name: string): void {
  coderName.set(() => name.trim());
  try {
    if (name.trim() === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name.trim());
  } catch {
    // Storage is switched off: the name holds until the page is left.
  }
}
