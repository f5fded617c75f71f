/**
 * Keeps what is typed at a hidden prompt away from the package that draws it: the package and readline measure the whole
 * line again for every key, so that a long paste would take minutes. Only keys without text reach them.
 */

import { PassThrough, type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { asTerminal } from './as-terminal.ts';

/** Runs of text, escape sequences, and single control characters. */
const KEYS = /[^\u0000-\u001f\u007f]+|\u001b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?|[\u0000-\u001f\u007f]/gs;

const ENTER = '\r';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CTRL_U = '\u0015';
const CTRL_Z = '\u001a';
const ESCAPE = '\u001b';
const PASSED_ON = new Set([CTRL_C, ESCAPE]);

export interface HiddenKeys {
  /** Enter, Escape and Ctrl-C, for the package. */
  readonly input: Readable;
  /** What was typed before Enter. */
  readonly text: () => string;
  readonly stop: () => void;
}

/** @param suspend - called at Ctrl-Z. */
export function hiddenKeys(terminal: NodeJS.ReadStream, suspend: () => void): HiddenKeys {
  const decoder = new StringDecoder('utf8');
  const input = asTerminal(new PassThrough(), terminal);
  let text = '';
  let isEntered = false;
  const take = (chunk: Buffer) => {
    for (const [key] of decoder.write(chunk).matchAll(KEYS)) {
      if (isEntered) return;
      if (key === '\r' || key === '\n') {
        isEntered = true;
        input.write(ENTER);
      } else if (key === '\u007f' || key === '\b') text = withoutLast(text);
      else if (key === CTRL_U) text = '';
      else if (key === CTRL_D && text === '') input.write(CTRL_C);
      else if (key === CTRL_Z) suspend();
      else if (PASSED_ON.has(key)) input.write(key);
      else if (key >= ' ') text += key;
    }
  };
  terminal.on('data', take);
  return {
    input,
    text: () => text,
    stop: () => {
      terminal.off('data', take);
      terminal.pause();
    },
  };
}

function withoutLast(text: string): string {
  const isPair = /[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(-2));
  return text.slice(0, isPair ? -2 : -1);
}
