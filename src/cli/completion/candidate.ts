/** One candidate of shell completion. */

export interface Candidate {
  readonly value: string;
  /** May be empty. */
  readonly description: string;
}
