/** A line of a conversation, typed at the terminal with history and the usual keys; pasted lines are one message. */

import { createInterface } from 'node:readline';
import { jobControl } from './prompt/job-control.ts';

/**
 * @param history - earlier lines, newest first.
 * @returns undefined after Ctrl-D, an empty text after Ctrl-C.
 * @throws the reason of the signal when it aborts
 */
export function editLine(
  prompt: string,
  history: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const editor = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: true,
    prompt,
    history: [...history],
    tabSize: 4,
    signal,
  });
  const job = jobControl(process.stdin, process.stderr, () => editor.prompt(true));
  editor.on('SIGTSTP', job.suspend);
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    let isDone = false;
    const end = (text: string | undefined) => {
      isDone = true;
      editor.close();
      resolve(text);
    };
    editor.on('line', (line) => {
      lines.push(line);
      // The lines of a paste arrive together; the last one may still be without its Enter.
      setImmediate(() => isDone || editor.line !== '' || end(lines.join('\n')));
    });
    editor.on('SIGINT', () => {
      const isEmpty = editor.line === '' && lines.length === 0;
      process.stderr.write(isEmpty ? '(Ctrl-D ends the conversation.)\n' : '\n');
      end('');
    });
    editor.on('close', () => {
      job.end();
      if (isDone) return;
      process.stderr.write('\n');
      if (signal.aborted) reject(signal.reason);
      else resolve(undefined);
    });
    editor.prompt();
  });
}
