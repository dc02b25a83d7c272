/** Small whole numbers in place of ids, handed out in turn: a set of them is an array of bytes. */
export class Numbers {
  private readonly known = new Map<string, number>();
  private readonly ids: string[] = [];

  of(id: string): number {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    this.known.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }

  idOf(number: number): string {
    return this.ids[number] ?? '';
  }

  get size(): number {
    return this.ids.length;
  }
}

/** Reports and incidents of one ledger. */
export interface Numbering {
  reports: Numbers;
  incidents: Numbers;
}

export const newNumbering = (): Numbering => ({ reports: new Numbers(), incidents: new Numbers() });

/** Tells of each number below `size` whether it comes for the first time. */
export function firstTime(size: number): (number: number) => boolean {
  const seen = new Uint8Array(size);
  return number => {
    if (seen[number] === 1) return false;
    seen[number] = 1;
    return true;
  };
}
