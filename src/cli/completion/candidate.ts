/** One candidate of shell completion. */

export interface Candidate {
  readonly value: string;
  /** Shown beside the value; may be empty. */
  readonly description: string;
}
