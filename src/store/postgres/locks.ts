/** Advisory locks of a ledger's database, held to the end of a transaction. */
const CLASS = 7205;

/** One sequencer at a time gives numbers. */
export const SEQUENCER = `select pg_advisory_xact_lock(${CLASS}, 1)`;
/** One process at a time brings the view up to the record. */
export const APPLIER = `select pg_advisory_xact_lock(${CLASS}, 2)`;
/** Writers share it; whoever erases captures has it alone (record.erase). */
export const WRITING = `select pg_advisory_xact_lock_shared(${CLASS}, 3)`;
/** Tables are made by one process. */
export const SET_UP = `select pg_advisory_xact_lock(${CLASS}, 4)`;
