import { LEDGER_HELP } from './help-ledger.js';
import { SERVE_HELP } from './help-serve.js';

/** Help is plain text so that `--help` loads nothing else. */
const MAIN = `counterclaim – reads reports of a conflict and tells who claims what, in which words

Usage
  counterclaim read FILE|URL|- …        read reports and print a digest of each
  counterclaim read --jsonl [FILE|-]    read a batch: JSON Lines in, JSON Lines out
  counterclaim explain FILE --at N      show what was read from the words at a place, by which rule

  counterclaim add FILE|DIR|BATCH.jsonl|URL|- …    take reports into the ledger
  counterclaim ledger                   incidents, their tolls side by side, who says what, how independent it is
  counterclaim claims                   the claims themselves, each with its words
  counterclaim show ID                  a claim, an incident or a report
  counterclaim history ID               what each report did to a toll
  counterclaim export                   the claims table, for R, pandas, a spreadsheet
  counterclaim review                   what a person should look at first
  counterclaim judge, assess, undo      what a person decides: same, different, a field put right, a method's figure
  counterclaim judgements               who decided what, when and why
  counterclaim verify, rebuild          check the record; make the database anew from it
  counterclaim serve                    the workbench: the ledger in a browser, and its HTTP interface

  counterclaim help [COMMAND]           more on a command
  counterclaim --version

Start here
  counterclaim read samples/wire.txt
  counterclaim read samples/wire.txt --format json > reading.json
  counterclaim explain samples/wire.txt --find "at least"
  counterclaim add samples && counterclaim ledger

Exit codes
  0 done          2 wrong use      3 nothing readable
  4 refused address                5 partly read (see notices)
  6 the record does not verify     7 the ledger is locked or damaged
  8 the address to serve at is taken
  130 interrupted
`;

const READ = `counterclaim read – read reports, every claim tied to its words

Usage
  counterclaim read FILE|URL|- … [flags]
  counterclaim read --jsonl [FILE|-] [flags] > readings.jsonl

A FILE is an HTML page, plain text or Markdown; "-" is standard input. Nothing is fetched unless a URL is given.

What comes out
  --format text|json|jsonl|csv|md   a digest (default), the reading, a row a claim, or the digest in Markdown
  --only SECTION,…                  tolls, negatives, said, happened, stances
  --width N                         cells of a line (default: the terminal's, 40 to 160)
  -v, --verbose                     rule and confidence of every line

What the report does not say itself
  --published 2031-05-15[T14:05Z]   day it was published: "on Thursday" is read against it
  --title, --outlet, --language     title, outlet, language (such as en)
  --allow-private                   let a URL lead to a private or loopback address

A batch (--jsonl)
  Each line in: {"id": "…", "text": "…", "title"?, "published"?, "url"?, "outlet"?, "language"?}
  Each line out: the reading of the same line, or {"format": 1, "id": "…", "error": {"code", "message"}}.
  --threads N       worker threads (default: one a core)
  --skip N          pass over the first N lines
  --resume OUT      write to OUT behind the complete lines already in it, and pass over as many lines in
  --max-line BYTES  longest line taken (default 16777216)

Signs in the digest
  ≥ 6 at least   > 30 more than   ≈ 40 about   ? no number        “…” the report's own words, … where some are left out
  × contradicts  ◇ rival groups   ○ unresolved ≠ not the same     ! caveat or notice

Examples
  counterclaim read samples/wire.txt samples/statement.md
  counterclaim read https://news.example/report --published 2031-05-15
  curl -s https://news.example/report | counterclaim read - --format md
  counterclaim read --jsonl reports.jsonl --resume readings.jsonl
  counterclaim read samples/wire.txt --format csv > claims.csv

Colour is used on a terminal only. NO_COLOR=1 turns it off, FORCE_COLOR=1 turns it on.

Exit codes
  0 read   2 wrong use   3 nothing readable   4 refused address   5 partly read   130 interrupted
`;

const EXPLAIN = `counterclaim explain – show which rule read what, from which words, and why

Usage
  counterclaim explain FILE|URL|- --at OFFSET
  counterclaim explain FILE|URL|- --find "words"

  --at N            an offset in characters (Unicode code points) of the document's text, as in a reading
  --find "words"    the first place where these words stand
  --format text|json
  --width N         cells of a line
  --published, --title, --outlet, --language, --allow-private   as for "read"

It lists what covers the place, layer by layer: the part of the report, times with what they were resolved from,
places, actors and for whom they speak, attributions (source, cue, content), events, claims with the bounds of
their numbers, and how these claims stand to others.

Examples
  counterclaim explain samples/wire.txt --find "at least"
  counterclaim explain report.html --at 1204 --published 2031-05-15

Exit codes
  0 explained   2 wrong use, or no such place   3 nothing readable   4 refused address
`;

export const HELP: Readonly<Record<string, string>> = {
  main: MAIN,
  read: READ,
  explain: EXPLAIN,
  ...LEDGER_HELP,
  serve: SERVE_HELP,
};
