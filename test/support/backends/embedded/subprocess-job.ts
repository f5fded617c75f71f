/** A job whose steps run as child processes; their output is its log. */

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Entity, newEntity } from './platform-data.ts';

export interface JobStep {
  readonly name: string;
  readonly executor: { readonly command: readonly string[] };
}

export interface LogLine {
  readonly timestamp: string;
  readonly job: string;
  readonly job_step: string;
  readonly job_task: string;
  readonly message: string;
}

export class SubprocessJob {
  readonly entity: Entity;
  readonly log: LogLine[] = [];
  status = 'created';
  errorDetails: { message: string } | null = null;
  /** The body of the request that created the job. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly #steps: readonly JobStep[];
  #child: ChildProcess | undefined;

  constructor(
    name: string,
    steps: readonly JobStep[],
    by: string,
    request: Readonly<Record<string, unknown>>,
  ) {
    this.request = request;
    this.entity = newEntity(name, undefined, by);
    this.#steps = steps;
    void this.#run();
  }

  cancel(): void {
    if (this.status !== 'active') return;
    this.status = 'cancelling';
    endGroup(this.#child);
  }

  async #run(): Promise<void> {
    for (const step of this.#steps) {
      this.status = 'active';
      const code = await this.#execute(step);
      // `cancel` runs while the step does.
      if ((this.status as string) === 'cancelling') {
        this.status = 'cancelled';
        return;
      }
      if (code !== 0) {
        this.status = 'error';
        this.errorDetails = { message: `Job exited with code ${code}` };
        return;
      }
    }
    this.status = 'completed';
  }

  #execute(step: JobStep): Promise<number | null> {
    const [program = 'false', ...args] = step.executor.command;
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    this.#child = child;
    createInterface(child.stdout!).on('line', (message) => {
      this.log.push({
        timestamp: new Date().toISOString().replace('Z', ''),
        job: this.entity.name,
        job_step: step.name,
        job_task: 'task-1',
        message,
      });
    });
    return new Promise((resolve) => {
      child.once('error', () => resolve(127));
      child.once('close', resolve);
    });
  }
}

/** Ends a step with the processes that it started, which would hold its output open. */
function endGroup(leader: ChildProcess | undefined): void {
  if (leader?.pid === undefined) return;
  try {
    process.kill(-leader.pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
