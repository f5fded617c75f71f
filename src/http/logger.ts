/** Where the transport reports what it does: never a header, a body, a query or a token. */

import type { LogLevel } from '../runtime/runtime.ts';

/** A logger such as `console`. A level without a function is off. */
export interface Logger {
  readonly error?: ((message: string) => void) | undefined;
  readonly warn?: ((message: string) => void) | undefined;
  readonly info?: ((message: string) => void) | undefined;
  readonly debug?: ((message: string) => void) | undefined;
}

const ORDER: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** The part of a logger that a level lets through. Other methods are absent, so that no message is composed in vain. */
export function levelledLogger(logger: Logger, level: LogLevel | 'off'): Logger {
  const shown = level === 'off' ? [] : ORDER.slice(0, ORDER.indexOf(level) + 1);
  return Object.fromEntries(
    shown.map((each) => [each, (message: string) => logger[each]?.(`nemo-platform: ${message}`)]),
  );
}
