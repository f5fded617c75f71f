/** Everything outside the process that commands use: streams, environment, runtime and user; injected, so that tests can replace it. */

import type { Runtime } from '../../runtime/runtime.ts';
import type { ResultOutput } from './result-output.ts';
import type { StatusOutput } from './status-output.ts';

export interface CliIO extends ResultOutput, StatusOutput {
  readonly runtime: Runtime;
  readonly stdoutIsTTY: boolean;
  readonly stderrIsTTY: boolean;
  readonly stdinIsTTY: boolean;
  /** Size of the terminal. */
  readonly columns: number;
  readonly rows: number;
  /** Whether the terminal shows bold and colors and `NO_COLOR` is not set. */
  readonly isStyled: boolean;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  /** Standard input as it arrives. */
  inputStream(): AsyncIterable<Uint8Array>;
  /**
   * Prompts without echo. Call it only where `canPrompt`.
   *
   * @param withdrawn - ends the prompt when a response came in another way; the promise rejects with its reason.
   */
  askSecret(question: string, withdrawn?: AbortSignal): Promise<string>;
  /** Prompts for a line of text. Call it only where `canPrompt`. */
  askText(question: string): Promise<string>;
  /**
   * Prompts for a line of a conversation, with history. Call it only where `canPrompt`.
   *
   * @param history - earlier lines, newest first.
   * @returns undefined after Ctrl-D.
   */
  askLine(prompt: string, history: readonly string[]): Promise<string | undefined>;
  /** Calls a function at Ctrl-C instead of ending the program, until the returned function is called. */
  onInterrupt(instead: () => void): () => void;
  /** Prompts for yes or no; Enter alone means no. Call it only where `canPrompt`. */
  askYesNo(question: string): Promise<boolean>;
  /** Shows an activity indicator until the returned function is called. Call it on a terminal only. */
  spin(text: string, styled: boolean): Promise<() => void>;
  /** Tries to show a page and reports nothing about the outcome. */
  openBrowser(url: string): void;
  /** Aborts when the user or the system ends the program. */
  readonly signal: AbortSignal;
}
