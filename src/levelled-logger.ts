/** A logger that passes on only what its level lets through. */

import type { Logger } from './http/logger.ts';
import type { LogLevel } from './runtime/runtime.ts';

const ORDER: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** Methods above the level are absent, so that no message is composed in vain. */
export function levelledLogger(logger: Logger, level: LogLevel | 'off'): Logger {
  const shown = level === 'off' ? [] : ORDER.slice(0, ORDER.indexOf(level) + 1);
  return Object.fromEntries(
    shown.map((each) => [each, (message: string) => logger[each]?.(`nemo-platform: ${message}`)]),
  );
}
