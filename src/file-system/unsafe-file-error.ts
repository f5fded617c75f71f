/** Internal error: a file is not opened for writing because another user could have put it there. */

export class UnsafeFileError extends Error {
  override readonly name: string = 'UnsafeFileError';
  readonly path: string;
  /** As in `a symbolic link`. */
  readonly problem: string;

  constructor(path: string, problem: string) {
    super(`${path} is ${problem}`);
    this.path = path;
    this.problem = problem;
  }
}
