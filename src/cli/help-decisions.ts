const WHERE = `Where the ledger lies
  --home DIR, --database postgres://…   as for "ledger"`;

const SAID = `Who and why
  --reason "…"      needed: it is kept and shown with the decision
  --by NAME         who decides; else COUNTERCLAIM_BY, else the user of the machine
  --format text|json`;

const EXIT = `Exit codes
  0 recorded   2 wrong use, an id that nothing or several things have, or something that cannot be: nothing is recorded
  7 the ledger is locked or damaged
`;

const JUDGE = `counterclaim judge – records what a person decides; nothing is ever deleted, and everything can be undone

Usage
  counterclaim judge same|different|unsure ID ID   two incidents (or claims of them), or two reports of one origin
  counterclaim judge same|different NAME NAME --parties    two parties, by name or key
  counterclaim judge move CLAIM INCIDENT           the claim belongs to that incident
  counterclaim judge open CLAIM …                  the claims make an incident of their own
  counterclaim judge correct CLAIM [fields]        fields of the claim were misread
  counterclaim judge withdraw CLAIM                there is no such claim in the report: it counts no more
  counterclaim judge enter REPORT --at WORDS [fields]    a claim that was not read
  counterclaim judge read REPORT                   somebody has read the report in full

It holds at once, in every list, and again after "rebuild". A decision on a claim outlives a better extractor: a claim is
known by its words. "Same" joins before anything else, "different" keeps apart for good; of two on one pair the later
counts. Ids may be shortened.

Fields of "correct" and "enter" (what is not named stays as it was read)
  --claimant NAME | --own-voice     who says it; --claimant-kind state|armed-group|ngo|… for one that is new
  --side NAME  --status civilian|combatant|mixed|unknown  --subgroup WORD  --victims WORDS    the people
  --lower N --upper N --figure WORDS    the figure, "open" for no bound; a figure needs the words it stands on
  --hedge exact|at-least|more-than|at-most|fewer-than|about|vague
  --scope incident|operation|period|background  --aggregation incident|operation|period
  --accounting total|part|increment|remainder
  --place NAME  --when 2031-05-15[/2031-05-17]      "none" takes place, day, side, subgroup away
  --polarity asserted|denied|unconfirmed|not-claimed|unverifiable
  --perpetrator NAME  --responsible NAME  --about CLAIM,…
  --harm killed|injured|…  --kind toll|harm|responsibility|accusation|verification|event    "enter" only

WORDS are START-END in characters of the report's text, or the words themselves where they stand there once. The quote is
cut from the text; what does not stand there is refused.

${SAID}

${WHERE}

Examples
  counterclaim judge same c2fa3saq c0mwt7pw --reason "one market, one morning"
  counterclaim judge correct c0mwt7pw --status civilian --lower 14 --upper 16 --reason "the list names 16"
  counterclaim judge enter rpwj06ep --at "nearly twenty dead" --harm killed --figure "nearly twenty" \\
    --lower 15 --upper 20 --claimant "rescue worker" --reason "missed"

${EXIT}`;

const ASSESS = `counterclaim assess – a person's figures in place of a profile's

Usage
  counterclaim assess TARGET --profile acled|ucdp|ibc|airwars --value NAME=NUMBER[,…] --reason "…"

TARGET is an incident, a claim of it, or a group of tolls (its id as "ledger --format csv" has it). A NUMBER is people, or
"unknown", which is not 0. The profile's own figures are kept beside and come back with "undo". The last one counts.

  acled    fatalities (the name may be left out)
  ucdp     best, low, high, deaths_a, deaths_b, deaths_civilians, deaths_unknown, side_a, side_b
  ibc      min, max
  airwars  min, max, grade=confirmed|fair|weak|contested|discounted

${SAID}

${WHERE}

${EXIT}`;

const UNDO = `counterclaim undo – takes a judgement or an assessment back

Usage
  counterclaim undo ID --reason "…"

The ledger is then as if it had not been made; both stay in the record. An undoing can be undone.

${SAID}

${WHERE}

${EXIT}`;

const JUDGEMENTS = `counterclaim judgements – what people decided, when, who and why

Usage
  counterclaim judgements [ID] [--format text|json|jsonl]

All of it in the order of the record, or what was decided on a claim, an incident or a report. (undone): by a later one.

${WHERE}

${EXIT}`;

const REVIEW = `counterclaim review – what a person should look at first

Usage
  counterclaim review [--only KIND,…] [--limit N] [--format text|json|jsonl]

  unsure         two incidents that may be one: how alike, by what, and both tellings
  contested      figures that cannot both hold          unresolved   that meet only through an open end
  weak-join      tellings that were joined on little    single-source
  unread         reports that nobody has read in full

  --limit N      things of each kind (10)

What was decided ("judge same", "different", "read") is not asked again; "unsure" is.

${WHERE}

${EXIT}`;

/** Help of the commands that record and list what people decide. */
export const DECISION_HELP = {
  judge: JUDGE,
  assess: ASSESS,
  undo: UNDO,
  judgements: JUDGEMENTS,
  review: REVIEW,
};
