/** The machine-readable outputs whose shape is ours, and the JSON Schemas of them that the package ships. */

export interface SchemaOfOutput {
  /** What prints it. */
  readonly command: string;
  /** In the folder `schemas` of the package; the number changes when a field goes or changes its meaning. */
  readonly file: string;
}

export const SCHEMAS: readonly SchemaOfOutput[] = [
  { command: 'nmp auth status --json', file: 'auth-status.v1.json' },
  { command: 'nmp auth status --explain --json', file: 'auth-status-explain.v1.json' },
  { command: 'nmp auth token --format json', file: 'auth-token.v1.json' },
  { command: 'nmp config view --json', file: 'config-view.v1.json' },
  { command: 'nmp config get-contexts -f json', file: 'config-get-contexts.v1.json' },
  { command: 'nmp doctor --json', file: 'doctor.v1.json' },
];
