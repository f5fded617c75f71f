/** Errors of waiting for something on the platform: it failed, was cancelled, or took longer than the caller allows. */

import { NeMoError, type NeMoErrorOptions } from './nemo-error.ts';

export interface WaitErrorOptions extends Omit<NeMoErrorOptions, 'code'> {
  readonly status: string;
}

/** Base class of the errors of waiting. */
export class WaitError extends NeMoError {
  override readonly name: string = 'WaitError';
  /** The last status that the platform reported. */
  readonly status: string;

  constructor(summary: string, options: WaitErrorOptions & Pick<NeMoErrorOptions, 'code'>) {
    super(summary, options);
    this.status = options.status;
  }
}

/** The job ended with status `error`. */
export class JobFailedError extends WaitError {
  override readonly name: string = 'JobFailedError';

  constructor(summary: string, options: WaitErrorOptions) {
    super(summary, { ...options, code: 'job_failed' });
  }
}

/** The job was cancelled. */
export class JobCancelledError extends WaitError {
  override readonly name: string = 'JobCancelledError';

  constructor(summary: string, options: WaitErrorOptions) {
    super(summary, { ...options, code: 'job_cancelled' });
  }
}

/** A provider, a deployment or a deletion failed. */
export class ResourceFailedError extends WaitError {
  override readonly name: string = 'ResourceFailedError';

  constructor(summary: string, options: WaitErrorOptions) {
    super(summary, { ...options, code: 'resource_failed' });
  }
}

/** Whether something is deleted can't be seen with the permissions of the caller; it may be, or not yet. */
export class DeletionNotVisibleError extends WaitError {
  override readonly name: string = 'DeletionNotVisibleError';

  constructor(summary: string, options: WaitErrorOptions) {
    super(summary, { ...options, code: 'deletion_not_visible' });
  }
}

/** The time limit of the wait has passed. The job, deployment or deletion continues. */
export class WaitTimeoutError extends WaitError {
  override readonly name: string = 'WaitTimeoutError';

  constructor(summary: string, options: WaitErrorOptions) {
    super(summary, { ...options, code: 'wait_timeout', retryable: true });
  }
}
