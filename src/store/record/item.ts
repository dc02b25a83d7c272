import type { EntryKind, NewEntry, TombstonePayload } from '../../model/ledger/record.js';
import { sha256 } from './chain.js';

/** A tombstone is recorded by the store itself, so it is no `NewEntry`. */
export type Recordable = NewEntry | { kind: 'tombstone'; key: string; payload: TombstonePayload; capture?: undefined };

/** A new entry, checked, its payload as the text that is recorded. */
export interface Item {
  kind: EntryKind;
  key: string;
  json: string;
  capture: { digest: string; bytes: Uint8Array } | null;
}

/** Checks what a caller gives before it can hinder what others gave. */
export function toItem({ kind, key, payload, capture: bytes }: Recordable): Item {
  const json = JSON.stringify(payload);
  if (kind !== 'capture') return { kind, key, json, capture: null };
  const digest = bytes ? sha256(bytes) : null;
  if (!bytes || digest !== payload.capture)
    throw new TypeError(`The capture's payload names ${payload.capture}, but the bytes given are ${digest ?? 'none'}.`);
  return { kind, key, json, capture: { digest, bytes } };
}
