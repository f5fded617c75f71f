/** What a worker of either language says in the end. */
export interface WorkerReport {
  /** Also of its own context. */
  readonly name: string;
  /** Operations by kind. */
  readonly done: Readonly<Record<string, number>>;
  /** Failures by kind and reason. */
  readonly failed: Readonly<Record<string, number>>;
  /** How often its own context was not as it had left it. */
  readonly lost: number;
  /** What it left in its own context; null for one that changes nothing. */
  readonly workspace: string | null;
}
