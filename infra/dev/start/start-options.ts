/** What `npm start` was asked for; `bin/start.mjs` parses it. */
export interface StartOptions {
  /** Name of the member role: sweeps the real organization. Null: the demo organization. */
  readonly role: string | null;
  readonly externalId: string | null;
  /** Port of the API. */
  readonly port: number;
  /** Forgets all state first. */
  readonly reset: boolean;
  /** Ends after the summary. */
  readonly exit: boolean;
}
