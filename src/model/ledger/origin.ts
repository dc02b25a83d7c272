/** Sentences of two reports that stand in both. Positions count the reports' sentences. */
export interface AlignedSentence {
  left: number;
  right: number;
  /** Share of words in common, 0–1. */
  overlap: number;
  /** `figure`: the same but for a figure, as when a toll is raised. */
  facts: 'same' | 'figure';
  /** Standing matter (background, a method note, an alert's instructions): nobody's copy, so no evidence of an origin. */
  standing: boolean;
}

/** What a later version did to one sentence. Positions count the sentences of the earlier and of the later version. */
export interface VersionChange {
  /** `raised` and `lowered`: one figure took the place of another; `figures`: several did, or they cannot be compared. */
  kind: 'raised' | 'lowered' | 'figures' | 'reworded' | 'added' | 'withdrawn';
  /** Null: the sentence is new. */
  before: number | null;
  /** Null: the sentence is gone. */
  after: number | null;
  /** Figures that only the earlier, and that only the later wording has, in digits. */
  from: string[];
  to: string[];
}

/** How much two reports share, and what was decided. */
export interface OriginLink {
  left: string;
  right: string;
  /** Share of each report's own sentences (by words) that stands in the other. */
  shareLeft: number;
  shareRight: number;
  aligned: AlignedSentence[];
  verdict: 'same' | 'partly' | 'different';
  /** Of one outlet and of one origin: a later version, not a reprint. */
  version: boolean;
  /** Which of the two was published first; `left` where nothing tells. */
  earlier: 'left' | 'right';
  /** What the later version changed, in its order, then what it left out; empty where the two are no versions. */
  changes: VersionChange[];
  reason: string;
}

/** Reports that carry the same original copy. `id` is the smallest report id. */
export interface Origin {
  id: string;
  reports: string[];
  agency: string | null;
  links: OriginLink[];
}

/** Whose copy a passage is: the origin of each sentence of a report. */
export interface PassageOrigin {
  report: string;
  /**
   * For each sentence the earliest report that carries it, be it with a figure since brought up to date, and its number
   * there. `words`: where only a person says that it comes from `origin`, the report whose sentence it is, which `at` counts in.
   */
  sentences: { origin: string; at: number; words?: string }[];
}
