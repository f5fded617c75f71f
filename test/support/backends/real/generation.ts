/** The two generations of the platform that users have, and the names in which they differ. */

export interface Generation {
  readonly version: string;
  /** As `pip install` takes it. */
  readonly requirement: string;
  /** The oldest minor version of Python 3 that the package runs on. */
  readonly pythonMinor: number;
  /** The CLI, which also starts the server. */
  readonly program: string;
  readonly seedModule: string;
  /** Prefix of each environment variable, as in `NMP_BASE_URL`. */
  readonly prefix: string;
  /** The folder of the CLI's config file, below `~/.config`. */
  readonly configFolder: string;
  /** The background controllers: they run jobs, and make providers ready where `models` can start. */
  readonly controllers: string;
  /** Seconds between two reads of the roles; each costs the later generation seconds of CPU time. */
  readonly policyInterval: number;
  /** Whether the server signs users in with a confidential client of its own. */
  readonly hasBroker: boolean;
  /** Whether it issues tokens of a limited scope for programs. */
  readonly hasAccessKeys: boolean;
  /** Whether it reports how the deletion of a workspace proceeds. */
  readonly reportsDeletions: boolean;
  /** Two lines that print whether the SDK lists workspaces with the stored login. */
  readonly listProgram: string;
}

const NEMO_PLATFORM: Generation = {
  version: '0.3.0',
  requirement: 'nemo-platform[services]==0.3.0',
  pythonMinor: 11,
  program: 'nmp',
  seedModule: 'nmp.platform_seed',
  prefix: 'NMP_',
  configFolder: 'nmp',
  controllers: 'jobs',
  policyInterval: 2,
  hasBroker: false,
  hasAccessKeys: false,
  reportsDeletions: false,
  listProgram: [
    'from nemo_platform import NeMoPlatform',
    'print(len(list(NeMoPlatform().workspaces.list())) > 0)',
  ].join('\n'),
};

const NEMO_HELIX: Generation = {
  version: '0.8.1',
  requirement: 'nemo-helix[services]==0.8.1',
  pythonMinor: 12,
  program: 'nhx',
  seedModule: 'nhx.platform_seed',
  prefix: 'NHX_',
  configFolder: 'nhx',
  controllers: 'jobs,models',
  policyInterval: 5,
  hasBroker: true,
  hasAccessKeys: true,
  reportsDeletions: true,
  listProgram: [
    'from nemo_helix_plugin.workspaces.client import WorkspacesClient',
    'print(len(list(WorkspacesClient.from_config().list_workspaces().items())) > 0)',
  ].join('\n'),
};

export const GENERATIONS: readonly Generation[] = [NEMO_PLATFORM, NEMO_HELIX];

/** @throws Error for an unknown version. */
export function generationOf(version: string): Generation {
  const found = GENERATIONS.find((each) => each.version === version);
  if (found !== undefined) return found;
  const known = GENERATIONS.map((each) => each.version).join(', ');
  throw new Error(`No platform ${version} is known to the tests, only ${known}.`);
}
