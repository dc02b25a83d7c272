import { randomBytes } from 'node:crypto';
import type { ServerEvent } from '../contract/jobs.js';

export interface SentEvent {
  id: string;
  event: ServerEvent;
}

type Listener = (sent: SentEvent) => void;

/** Events that are kept for those whose connection broke. */
const KEPT = 256;

/** What happened, told to whoever listens; who lost the connection gets what was missed. */
export class EventHub {
  private readonly run = randomBytes(6).toString('hex');
  private readonly kept: SentEvent[] = [];
  private readonly listeners = new Set<Listener>();
  private readonly ending = new Set<() => void>();
  private closed = false;
  private last = 0;
  private toldSeq = 0;

  /** Entry of the record up to which everybody was told. */
  get told(): number {
    return this.toldSeq;
  }

  /** Everybody who listens from now on asks for a ledger that had come as far as this. */
  begin(seq: number): void {
    this.toldSeq = Math.max(this.toldSeq, seq);
  }

  send(event: ServerEvent): void {
    if (event.event === 'ledger') this.begin(event.data.seq);
    this.last += 1;
    const sent = { id: `${this.run}-${this.last}`, event };
    this.kept.push(sent);
    if (this.kept.length > KEPT) this.kept.shift();
    for (const listener of this.listeners) listener(sent);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Events after one (its id); null where that cannot be told any more, so that everything is to be asked anew. */
  since(id: string): SentEvent[] | null {
    const at = this.kept.findIndex(sent => sent.id === id);
    if (at >= 0) return this.kept.slice(at + 1);
    return id === `${this.run}-0` && this.kept.length === this.last ? [...this.kept] : null;
  }

  /** Calls back when nothing more comes, at once where that is so already. Returns what takes the wish back. */
  onClose(ended: () => void): () => void {
    if (this.closed) ended();
    else this.ending.add(ended);
    return () => this.ending.delete(ended);
  }

  close(): void {
    this.closed = true;
    for (const ended of this.ending) ended();
    this.ending.clear();
  }

  /** Id of the newest event, or what stands before the first. */
  get head(): string {
    return `${this.run}-${this.last}`;
  }
}
