/** The commands that a test can send to a backend in another process, with arguments and results as JSON. */

import type { Fault, FaultTarget } from '../faults/fault.ts';
import type { LoggedRequest } from '../faults/request-log.ts';
import type { RefreshCount } from './backend.ts';
import type { EmbeddedBackend } from './embedded/embedded-backend.ts';

export interface Controls {
  addFaults(...faults: readonly Fault[]): Promise<void>;
  alwaysFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  /** Resolves as soon as that many requests are on hold. */
  held(count?: number): Promise<void>;
  release(): Promise<void>;
  log(target?: FaultTarget): Promise<readonly LoggedRequest[]>;
  refreshes(): Promise<RefreshCount>;
  setGrace(seconds: number): Promise<void>;
  subjectToken(): Promise<string>;
}

export function controlsOf(backend: EmbeddedBackend): Controls {
  const { faults, log, workload } = backend;
  return {
    addFaults: async (...given) => faults.add(...given),
    alwaysFault: async (fault) => faults.always(fault),
    clearFaults: async () => faults.clear(),
    held: (count) => faults.held(count),
    release: async () => faults.release(),
    log: async (target) => log.entries(target),
    refreshes: () => backend.refreshes(),
    setGrace: async (seconds) => backend.setGrace(seconds),
    subjectToken: () => workload.subjectToken(),
  };
}

export const COMMANDS: readonly (keyof Controls)[] = [
  'addFaults',
  'alwaysFault',
  'clearFaults',
  'held',
  'release',
  'log',
  'refreshes',
  'setGrace',
  'subjectToken',
];
