/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez, Satta 2011).
 * Words of one sentence are 0 … n-1; n is the root, standing at the end.
 *   SHIFT  moves the next word onto the stack
 *   LEFT   makes the next word head of the stack's top, and pops it
 *   RIGHT  makes the word under the top its head, and pops it
 */

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

export class ArcState {
  n = 0;
  next = 0;
  depth = 0;
  stack = new Int32Array(256);
  head = new Int32Array(256);
  label = new Int32Array(256);
  /** Nearest the edge and next to it, on either side; -1 for none. */
  left1 = new Int32Array(256);
  left2 = new Int32Array(256);
  right1 = new Int32Array(256);
  right2 = new Int32Array(256);
  leftCount = new Int32Array(256);
  rightCount = new Int32Array(256);

  reset(n: number): void {
    if (n + 1 > this.stack.length) this.grow(n + 1);
    this.n = n;
    this.next = 0;
    this.depth = 0;
    this.head.fill(-1, 0, n + 1);
    this.label.fill(-1, 0, n + 1);
    this.left1.fill(-1, 0, n + 1);
    this.left2.fill(-1, 0, n + 1);
    this.right1.fill(-1, 0, n + 1);
    this.right2.fill(-1, 0, n + 1);
    this.leftCount.fill(0, 0, n + 1);
    this.rightCount.fill(0, 0, n + 1);
  }

  private grow(size: number): void {
    const make = () => new Int32Array(size * 2);
    this.stack = make();
    this.head = make();
    this.label = make();
    this.left1 = make();
    this.left2 = make();
    this.right1 = make();
    this.right2 = make();
    this.leftCount = make();
    this.rightCount = make();
  }

  get done(): boolean {
    return this.depth === 0 && this.next >= this.n;
  }

  /** Bit set of what may be done: 1 SHIFT, 2 LEFT, 4 RIGHT. Only one word may hang from the root. */
  allowed(): number {
    let moves = 0;
    if (this.next < this.n) moves |= 1;
    if (this.depth >= 1 && (this.next < this.n || this.depth === 1)) moves |= 2;
    if (this.depth >= 2) moves |= 4;
    return moves;
  }

  shift(): void {
    this.stack[this.depth] = this.next;
    this.depth += 1;
    this.next += 1;
  }

  /** The dependent and head that a LEFT or RIGHT would join. */
  dependent(): number {
    return this.stack[this.depth - 1]!;
  }

  headOf(move: number): number {
    return move === LEFT ? this.next : this.stack[this.depth - 2]!;
  }

  attach(move: number, label: number): void {
    const d = this.dependent();
    const h = this.headOf(move);
    this.depth -= 1;
    this.head[d] = h;
    this.label[d] = label;
    if (move === LEFT) {
      this.left2[h] = this.left1[h]!;
      this.left1[h] = d;
      this.leftCount[h]! += 1;
    } else {
      this.right2[h] = this.right1[h]!;
      this.right1[h] = d;
      this.rightCount[h]! += 1;
    }
  }
}
