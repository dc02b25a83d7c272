/** Sentences of two reports that stand in both. Positions count the reports' sentences. */
export interface AlignedSentence {
  left: number;
  right: number;
  /** Share of words in common, 0–1. */
  overlap: number;
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
  /** For each sentence the earliest report that carries it, and its number there. */
  sentences: { origin: string; at: number }[];
}
