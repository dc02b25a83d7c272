import { makeStore } from './store.js';

/** Told to those who cannot see it, once. */
export const announcement = makeStore<{ text: string; turn: number }>({ text: '', turn: 0 });

/** Says `text` in the page's live region. The same text twice is said twice. */
export const announce = (text: string): void => announcement.set(({ turn }) => ({ text, turn: turn + 1 }));

export interface Toast {
  id: number;
  text: string;
  problem?: boolean;
  action?: { label: string; run(): void };
}

export const toasts = makeStore<readonly Toast[]>([]);

let last = 0;

export const dropToast = (id: number): void => toasts.set(before => before.filter(toast => toast.id !== id));

/** Shows a message at the foot of the page until it is dropped or `forMs` have passed. */
export function toast(message: Omit<Toast, 'id'>, forMs = 12_000): void {
  last += 1;
  const id = last;
  toasts.set(before => [...before.slice(-2), { ...message, id }]);
  setTimeout(() => dropToast(id), forMs);
}
