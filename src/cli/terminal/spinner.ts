/** An activity indicator on stderr. While Ctrl-Z stops the process, the cursor is visible. */

/** @returns a function that ends it. */
export async function spin(text: string, styled: boolean): Promise<() => void> {
  // The package chooses its colors when it is loaded.
  if (!styled) process.env['NO_COLOR'] = '1';
  const { default: yoctoSpinner } = await import('yocto-spinner');
  // The package's own handlers would exit before the command has cleaned up.
  const spinner = yoctoSpinner({ text, handleSignals: false });
  const sleep = () => {
    spinner.stop();
    process.kill(process.pid, 'SIGSTOP');
  };
  const wake = () => void spinner.start();
  process.on('SIGTSTP', sleep).on('SIGCONT', wake);
  spinner.start();
  return () => {
    process.off('SIGTSTP', sleep).off('SIGCONT', wake);
    spinner.stop();
  };
}
