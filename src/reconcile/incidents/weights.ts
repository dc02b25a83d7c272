/**
 * What each field may add to, or take from, the likeness of two tellings. Set by hand and settled on the story lines of
 * eval/ledger; docs/decisions/2026-11-22-incidents.md tells why each stands as it does.
 */
export const WEIGHTS = {
  /** From this sum two tellings are one happening; from the lower one a person should look. */
  same: 0.5,
  unsure: 0.3,
  /** Below this two tellings have nothing to do with each other, whatever they are joined with. */
  related: 0.2,
  /** A sentence that stands in both. */
  passage: 1,
  /** Score by days apart: as far as the list goes, then its last. */
  days: {
    // Time zones and a misread weekday move a day by one.
    stated: [0.3, -0.5, -0.75, -1],
    near: [0.3, -0.3, -0.5, -1],
    // The scene's day is often that of the briefing or of the count.
    scene: [0.2, 0.05, -0.05, -0.15, -0.35, -0.35, -0.5, -0.5, -1],
    published: [0.1, 0, 0, -0.1, -0.4, -0.4, -0.4, -0.4, -1],
  },
  /** Given back for one day apart where one of them tells of a night: "Sunday night" is "early on Monday". */
  night: 0.3,
  /** The one happened on a day after the other was first reported: taken off beside the days apart. */
  after: -0.2,
  /** First days of two sums: the same, up to a week apart, farther; and where one is not told. */
  begins: { same: 0.35, week: -0.3, apart: -0.6, untold: 0.15 },
  /** Places in common, and places that differ: of both claims, of one claim and a scene, of two scenes. */
  places: { own: [0.5, 0.8], mixed: [0.35, 0.2], scenes: [0.25, 0.07] },
  /** The most that names tell, the weight of names at which two thirds of it are told, and a name that is unsure. */
  names: { most: 0.6, enough: 0.8, maybe: 0.5, place: 0.6 },
  /** Sites as written: in common, and others. */
  sites: { same: 0.1, other: -0.25 },
  /** Each class of people harmed in both, and the most that classes tell. */
  people: [0.1, 0.15],
  /** From this score of days on, they are two. */
  apart: -0.4,
  /** Share of words in common: its weight, and the most that it tells. */
  lede: [0.6, 0.25],
  words: [0.4, 0.15],
  /** One of them is about people set free. */
  release: -0.2,
  /** A report that tells of both apart. */
  report: -0.6,
  /** A name by where it stands: beside the claim it tells most; less where the claim's own paragraph has names. */
  near: { sentence: 1, paragraph: 0.7, lede: 0.6, report: 0.3 },
  /** What is left of a name's weight where it is that of a warring party. */
  party: 0.4,
  /** A name of this weight stands beside the claims. */
  beside: 0.6,
  far: { lede: 0.4, report: 0.2, passing: 0.1 },
};
