/** The machine-readable outputs that are specific to `nmp`, and their JSON Schemas in the package. */

export interface SchemaOfOutput {
  /** The command that prints it. */
  readonly command: string;
  /** File in the folder `schemas` of the package; its number changes when a field is removed or changes its meaning. */
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
