/** What a request carries besides itself. */
export interface RequestVariables {
  /** Who asks: decisions are recorded under this name. */
  user: string;
}

export type ServerEnv = { Variables: RequestVariables };
