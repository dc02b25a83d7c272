/** What a reading says of its claims that setting tolls side by side does not need, and lists and maps do. */
export const readAside: readonly string[] = [
  `create table claim_aside (report text not null, claim text not null, rule text, confidence double precision, mode text,
    primary key (report, claim))`,
  'create index claim_aside_claim on claim_aside (claim)',
  `create table stance (report text not null, claim text not null, from_party text not null, to_party text not null,
    attitude text not null, primary key (report, claim))`,
  'create index stance_parties on stance (from_party, to_party)',
];
