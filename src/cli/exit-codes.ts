/** Exit codes of the command; docs/reference/errors.md tells them to users. */
export const EXIT = {
  read: 0,
  wrongUse: 2,
  nothingReadable: 3,
  refusedAddress: 4,
  partlyRead: 5,
  /** The record does not verify. */
  notVerified: 6,
  /** The ledger is locked, damaged, or not there. */
  ledgerUnusable: 7,
  /** The address to listen on is taken, or not this machine's. */
  addressUnavailable: 8,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
