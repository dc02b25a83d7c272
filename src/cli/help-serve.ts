export const SERVE_HELP = `counterclaim serve – the workbench: the ledger in a browser, and its HTTP interface

Usage
  counterclaim serve [flags]

It prints one address on standard output; opening it lets this browser in, and nobody else. A line of JSON a request goes
to standard error. Ctrl-C stops it in order.

Where the ledger lies
  --home DIR              a folder; else COUNTERCLAIM_HOME, else ~/.local/share/counterclaim
  --database postgres://… a PostgreSQL database (15 or newer) in place of a folder

Where it listens
  --host ADDRESS     127.0.0.1 by default; an address that others reach needs --token-file
  --port N           4280 by default; 0 is any that is free
  --public-url URL   the address that people use, where a proxy with TLS stands before it

Who may sign in
  --token-file FILE  names and digests of tokens; without it only the printed address lets in
  --new-token NAME   adds somebody to --token-file, prints the token once, and ends

  -q, --quiet        no line for each request

Exit codes
  0 stopped in order   2 wrong use   7 the ledger is locked or damaged   8 the address is taken   130 stopped at once
`;
