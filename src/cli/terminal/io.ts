/** Everything of the outside that commands use: streams, environment, runtime, user; handed in, so that tests can. */

import type { Runtime } from '../../runtime/runtime.ts';
import type { Talk } from './status-output.ts';

export interface CliIO extends Talk {
  readonly runtime: Runtime;
  /** Data for people and programs. */
  out(text: string): void;
  /** Bytes as they are, for answers that are no text. */
  write(bytes: Uint8Array): void;
  readonly stdoutIsTTY: boolean;
  readonly stderrIsTTY: boolean;
  readonly stdinIsTTY: boolean;
  /** Of the terminal. */
  readonly columns: number;
  readonly rows: number;
  /** Whether the terminal shows bold and colours, and nobody has asked for none (`NO_COLOR`). */
  readonly isStyled: boolean;
  /** All of standard input as text. */
  readInput(): Promise<string>;
  /** The first line of standard input, without its line break. */
  readLine(): Promise<string>;
  /** Asks without echo. Call it on a terminal only. */
  askSecret(question: string): Promise<string>;
  /** Asks for yes or no; Enter alone means no. Call it on a terminal only. */
  askYesNo(question: string): Promise<boolean>;
  /** Shows that something goes on until the returned function is called. Call it on a terminal only. */
  spin(text: string, styled: boolean): Promise<() => void>;
  /** Tries to show a page; says nothing about the outcome. */
  openBrowser(url: string): void;
  /** Aborts when the person or the system wants us to end. */
  readonly signal: AbortSignal;
}
