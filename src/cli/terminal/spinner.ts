/** A sign of life on standard error while a person waits. Whoever stops the process with Ctrl-Z has the cursor meanwhile. */

/** @returns a function that ends it. */
export async function spin(text: string, styled: boolean): Promise<() => void> {
  // Its colours are chosen when it is loaded.
  if (!styled) process.env['NO_COLOR'] = '1';
  const { default: yoctoSpinner } = await import('yocto-spinner');
  // Its own handlers would exit before the command has tidied up.
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
