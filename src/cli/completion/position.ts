/** Which part of a command line is being completed, parsed with commander's rules and the same command tree. */

import type { Command, Option } from '@commander-js/extra-typings';

export interface Position {
  readonly command: Command;
  /** Preceding words that are not commands, options or values of options. */
  readonly operands: readonly string[];
  /** The option whose value is completed. */
  readonly option: Option | undefined;
  /** The part of the word before the value, as in `--context=`; it stays unchanged. */
  readonly prefix: string;
  /** The part of the word to complete. */
  readonly text: string;
  /** Whether it can be an option: not the value of one, nor after `--`. */
  readonly mayBeOption: boolean;
}

/** An option that expects a value; `may`: another option can follow instead. */
interface Awaited {
  readonly option: Option;
  readonly may: boolean;
}

/** @param words - after `nmp`; the last one is under the cursor, as typed so far. */
export function positionOf(program: Command, words: readonly string[]): Position {
  let command = program;
  let awaited: Awaited | undefined;
  let isOver = false;
  const operands: string[] = [];
  for (const word of words.slice(0, -1)) {
    if (awaited !== undefined && !(awaited.may && isFlag(word))) {
      awaited = awaited.option.variadic ? { option: awaited.option, may: true } : undefined;
      continue;
    }
    awaited = undefined;
    const child = operands.length === 0 ? childOf(command, word) : undefined;
    if (!isOver && word === '--') isOver = true;
    else if (!isOver && isFlag(word)) awaited = awaitedAfter(command, word);
    else if (child !== undefined) command = child;
    else operands.push(word);
  }
  const word = words.at(-1) ?? '';
  const place = { command, operands, prefix: '', text: word };
  if (awaited !== undefined && !(awaited.may && isFlag(word))) {
    return { ...place, option: awaited.option, mayBeOption: false };
  }
  const attached = isOver ? undefined : attachedValue(command, word);
  if (attached !== undefined) return { ...place, ...attached, mayBeOption: false };
  return { ...place, option: undefined, mayBeOption: !isOver && isFlag(word, 0) };
}

/** The options of the command and of its parents, which commander accepts too; nearest first. */
export function optionsOf(command: Command): readonly Option[] {
  const own = command.createHelp().visibleOptions(command) as Option[];
  if (command.parent === null) return own;
  const known = new Set(own.map((option) => option.long));
  const inherited = optionsOf(command.parent as Command);
  // --version belongs to the program only.
  return [...own, ...inherited.filter(({ long }) => !known.has(long) && long !== '--version')];
}

function childOf(command: Command, name: string): Command | undefined {
  return (command.commands as Command[]).find(
    (child) => child.name() === name || child.aliases().includes(name),
  );
}

function isFlag(word: string, after = 1): boolean {
  return word.length > after && word.startsWith('-');
}

function awaitedAfter(command: Command, word: string): Awaited | undefined {
  if (word.startsWith('--')) {
    const option = word.includes('=') ? undefined : named(command, word);
    return option && awaitedBy(option);
  }
  const letters = [...word.slice(1)];
  for (const [i, letter] of letters.entries()) {
    const option = named(command, `-${letter}`);
    const awaited = option && awaitedBy(option);
    // The rest of the word is the value of this letter.
    if (awaited !== undefined) return i === letters.length - 1 ? awaited : undefined;
  }
  return undefined;
}

function awaitedBy(option: Option): Awaited | undefined {
  return takesValue(option) ? { option, may: option.optional } : undefined;
}

/** `--context=pr` and `-fjs`. */
function attachedValue(command: Command, word: string) {
  const [prefix] = /^--[^=]+=|^-[^-]/.exec(word) ?? [];
  if (prefix === undefined || prefix === word) return equalsAlone(command, word, prefix);
  const option = named(command, prefix.replace(/=$/, ''));
  if (option === undefined || !takesValue(option)) return undefined;
  return { option, prefix, text: word.slice(prefix.length) };
}

/** `--context=`, where every value is possible; a short option alone takes no value here. */
function equalsAlone(command: Command, word: string, prefix: string | undefined) {
  if (prefix === undefined || !prefix.endsWith('=')) return undefined;
  const option = named(command, word.slice(0, -1));
  return option && takesValue(option) ? { option, prefix, text: '' } : undefined;
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function named(command: Command, flag: string): Option | undefined {
  return optionsOf(command).find(({ short, long }) => short === flag || long === flag);
}
