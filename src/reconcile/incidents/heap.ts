/** A heap that gives the first of its items by `before`; adding and taking cost the logarithm of their number. */
export class Heap<T> {
  private readonly items: T[] = [];

  constructor(private readonly before: (a: T, b: T) => boolean) {}

  push(item: T): void {
    this.items.push(item);
    let at = this.items.length - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.inOrder(at, up)) break;
      this.swap(at, up);
      at = up;
    }
  }

  pop(): T | undefined {
    const first = this.items[0];
    const last = this.items.pop();
    if (this.items.length === 0 || last === undefined) return first;
    this.items[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.items.length && this.inOrder(child, least)) least = child;
      if (least === at) return first;
      this.swap(at, least);
      at = least;
    }
  }

  /** Does the item at `a` come before the one at `b`? */
  private inOrder(a: number, b: number): boolean {
    const [x, y] = [this.items[a], this.items[b]];
    return x !== undefined && y !== undefined && this.before(x, y);
  }

  private swap(a: number, b: number): void {
    const [x, y] = [this.items[a], this.items[b]];
    if (x === undefined || y === undefined) return;
    this.items[a] = y;
    this.items[b] = x;
  }
}
