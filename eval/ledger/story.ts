/** A story line's gold, see eval/ledger/README.md. */
export interface Story {
  name: string;
  reports: { id: string; file: string; outlet: string; url: string; title: string; published: string }[];
  origins: string[][];
  versions?: string[][];
  parties?: Record<string, string>;
  claims: GoldClaim[];
  incidents: { id: string; what: string; claims: string[] }[];
  series: { id: string; what: string; claims: string[] }[];
  groups: GoldGroup[];
  relations: { from: string; to: string; type: string }[];
  asOf: { published: string; groups: GoldGroup[] }[];
}

export interface GoldClaim {
  id: string;
  report: string;
  quote: string;
  nth?: number;
  figure?: string;
  kind: string;
  harm?: string;
  lower?: number | null;
  upper?: number | null;
  claimant: string | null;
  side?: string | null;
  status?: string;
  subgroup?: string | null;
  scope?: string;
  accounting?: string;
  /** The wording of the group, where two wordings are rival. */
  victims?: string;
  denied?: boolean;
  withdrawnBy?: string;
  polarity?: string;
  about?: string[];
}

export interface GoldGroup {
  in: string;
  harm: string;
  victims: string;
  claims: string[];
  status: string;
  marks?: string[];
  current?: string[];
}

/** Tolls and harms are what the ledger sorts; the other kinds are told about them. */
export const isHarm = ({ kind }: GoldClaim): boolean => kind === 'toll' || kind === 'harm';

/** The party on whose behalf a claim is made. */
export const partyOf = (story: Story, { claimant }: GoldClaim): string =>
  (claimant && story.parties?.[claimant]) || claimant || '';
