import { Cache } from './cache.js';
import type { View } from './view.js';

/** What was made of a view, kept as long as the view is; of each the last few. */
export class OfView<T> {
  private readonly kept = new WeakMap<View, Cache<T>>();

  constructor(private readonly most: number) {}

  get(view: View, key: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(view);
    if (known) return known.get(key, make);
    const made = new Cache<T>(this.most);
    this.kept.set(view, made);
    return made.get(key, make);
  }
}
