/** Messages of commander are rewritten in the style of the other errors; an unknown one is kept. */

import { Command } from '@commander-js/extra-typings';
import { expect, test } from 'vitest';
import { plainMessage } from '../../src/cli/errors/commander-message.ts';

test.each([
  [
    "error: unknown command 'x'\n(Did you mean one of list, ls?)\n",
    'Error: Unknown command "x".\n',
  ],
  ["error: unknown option '--x'\n", 'Error: Unknown option "--x".\n'],
  ["error: missing required argument 'name'\n", 'Error: Missing required argument: NAME\n'],
  ["error: option '-o, --output <file>' argument missing\n", 'Error: --output requires a value.\n'],
  [
    "error: command-argument value 'bahs' is invalid for argument 'shell'. Allowed choices are bash, zsh.\n",
    'Error: SHELL must be one of bash, zsh, not "bahs". Did you mean "bash"?\n',
  ],
  ['error: something else\n', 'Error: something else\n'],
])('%j', (message, plain) => {
  expect(plainMessage(message, { command: new Command('nmp'), words: [] })).toBe(plain);
});
