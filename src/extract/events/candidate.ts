import type { EventStatus } from '../../model/reading.js';

/** An event while it is being worked out. Numbers are token positions. */
export interface Candidate {
  trigger: number;
  /** Last word of the trigger ("turned down"), else the trigger itself. */
  last: number;
  type: string;
  mode: string | null;
  status: EventStatus;
  actors: string[];
  recipients: string[];
  third: string[];
  /** Head of the object noun a light verb took its meaning from ("launched an attack"), or -1. */
  taken: number;
  rule: string;
}
