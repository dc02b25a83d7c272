/** What a request carries besides itself. */
export interface RequestVariables {
  /** Who asks: decisions are recorded under this name. */
  user: string;
  /** Entry of the record that the ledger had come to when this was asked. */
  seq: number;
}

export type ServerEnv = { Variables: RequestVariables };
