import { DECISION_HELP } from './help-decisions.js';

const WHERE = `Where the ledger lies
  --home DIR              a folder; else COUNTERCLAIM_HOME, else ~/.local/share/counterclaim
  --database postgres://… a PostgreSQL database (15 or newer) in place of a folder`;

const FILTERS = `Which
  --actor WORDS     any claimant, side, perpetrator or party whose name holds the words
  --party WORDS     the claimant's party, or the side that lost people
  --place WORDS     --from DAY  --to DAY    where and when it happened
  --harm killed|injured|captured|missing|displaced|released|casualties
  --status single-source|repeated|corroborated|contested|unresolved
  --as-of DAY|TIME  what could be known then; --clock published (default: by the world) or recorded (by this ledger)
  --limit N         rows of a page (100); --after CURSOR the next page`;

const EXIT = `Exit codes
  0 done   2 wrong use   3 nothing readable   5 partly read   7 the ledger is locked or damaged   130 interrupted
`;

const ADD = `counterclaim add – takes reports into the ledger

Usage
  counterclaim add FILE|DIR|BATCH.jsonl|URL|- … [flags]

A line is printed for each report when it stands in the record, synced to disk. Stopped half-way, what was printed is
there; the same command again adds the rest and nothing twice. A folder stands for the reports in it (.txt, .md, .html,
.jsonl). A batch holds a report a line, as for "read --jsonl".

What the reports do not say themselves
  --published 2031-05-15[T14:05Z]  --title  --outlet  --language  --allow-private   as for "read"
  --format text|jsonl              a line for a person, or an object a report

${WHERE}

Examples
  counterclaim add samples
  counterclaim add monday/*.html --outlet "Harbour Courier" --published 2031-05-15
  zcat archive.jsonl.gz | counterclaim add - --home ~/archive-ledger

${EXIT}`;

const LEDGER = `counterclaim ledger – incidents, their tolls set side by side

Usage
  counterclaim ledger [flags]

An incident a section, a group of comparable tolls a block, a figure a line: who claims it, in how many reports of how
many origins, in which words. Copies of one text count as reach, never as corroboration.

  single-source  one claimant, one origin          repeated       one claimant, several origins
  corroborated   several claimants agree            contested      figures that cannot both hold
  unresolved     they meet only through an open end, or the groups are worded differently (◇ rival)

  --format text|json|jsonl|csv     csv: a row a group
  --profile acled|ucdp|ibc|airwars|all    what the method makes of each incident, and why; csv: a row an incident

Under the tolls: who denies, claims or is accused of it, that nobody claimed it, what could not be verified.

${FILTERS}

${WHERE}

${EXIT}`;

const CLAIMS = `counterclaim claims – the claims of the ledger, each with its words

Usage
  counterclaim claims [flags]

  --format text|json|jsonl|csv

${FILTERS}

${WHERE}

${EXIT}`;

const SHOW = `counterclaim show – a claim, an incident or a report

Usage
  counterclaim show ID

An id may be shortened as long as nothing else begins with it. A former incident's id leads to the incident it went into.
With an incident come the estimates of every profile, each claim taken (+) or left aside (−) with its reason, and with
everything what people decided on it.

  --format text|json   --as-of, --clock   as for "ledger"

${WHERE}

${EXIT}`;

const HISTORY = `counterclaim history – what each report did to a toll

Usage
  counterclaim history ID

The steps of every toll of an incident, or of those that a claim stands in: first report, update, correction, other
claimant, repeat, retraction; in the order in which the world could know. Then what people decided, in the order of the
record.

  --format text|json

${WHERE}

${EXIT}`;

const EXPORT = `counterclaim export – the claims table

Usage
  counterclaim export --format csv|jsonl > claims.csv
  counterclaim export --profile acled|ucdp|ibc|airwars|all --format csv|jsonl > estimates.csv

${FILTERS}

${WHERE}

${EXIT}`;

const VERIFY = `counterclaim verify – checks the record

Usage
  counterclaim verify [--format text|json]

The chain of entries, every payload and capture against its digest, and that every quote still cuts out of its text.
Whatever does not is named with its file and line.

${WHERE}

Exit codes
  0 all in order   6 something does not verify   2 wrong use   7 the ledger is locked
`;

const REBUILD = `counterclaim rebuild – makes the database anew from the record

Usage
  counterclaim rebuild

The record is the truth and the database a view of it: it may be deleted and made anew, giving the same export.

${WHERE}

${EXIT}`;

/** Help of the commands that open a ledger. */
export const LEDGER_HELP = {
  ...DECISION_HELP,
  add: ADD,
  ledger: LEDGER,
  claims: CLAIMS,
  show: SHOW,
  history: HISTORY,
  export: EXPORT,
  verify: VERIFY,
  rebuild: REBUILD,
};
