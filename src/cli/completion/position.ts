/** Which part of a command line is being completed, parsed with commander's rules and the same command tree. */

import { type OptionSpec, valuesOf } from '../start/option-spec.ts';
import type { CommandNode } from './command-node.ts';

export interface Position {
  /** From the program to the command. */
  readonly path: readonly CommandNode[];
  readonly command: CommandNode;
  /** Preceding words that are not commands, options or values of options. */
  readonly operands: readonly string[];
  /** The option whose value is completed. */
  readonly option: OptionSpec | undefined;
  /** The part of the word before the value, as in `--context=`; it stays unchanged. */
  readonly prefix: string;
  /** The part of the word to complete. */
  readonly text: string;
  /** Whether it can be an option: not the value of one, nor after `--`. */
  readonly mayBeOption: boolean;
}

type Path = readonly CommandNode[];

/** An option that expects a value; `may`: another option can follow instead. */
interface Awaited {
  readonly option: OptionSpec;
  readonly may: boolean;
}

/** @param words - after `nmp`; the last one is under the cursor, as typed so far. */
export function positionOf(program: CommandNode, words: readonly string[]): Position {
  let path: Path = [program];
  let awaited: Awaited | undefined;
  let isOver = false;
  const operands: string[] = [];
  for (const word of words.slice(0, -1)) {
    if (awaited !== undefined && !(awaited.may && isFlag(word))) {
      awaited = isVariadic(awaited.option) ? { option: awaited.option, may: true } : undefined;
      continue;
    }
    awaited = undefined;
    const child = operands.length === 0 ? childOf(path, word) : undefined;
    if (!isOver && word === '--') isOver = true;
    else if (!isOver && isFlag(word)) awaited = awaitedAfter(path, word);
    else if (child !== undefined) path = [...path, child];
    else operands.push(word);
  }
  const word = words.at(-1) ?? '';
  const place = { path, command: path.at(-1)!, operands, prefix: '', text: word };
  if (awaited !== undefined && !(awaited.may && isFlag(word))) {
    return { ...place, option: awaited.option, mayBeOption: false };
  }
  const attached = isOver ? undefined : attachedValue(path, word);
  if (attached !== undefined) return { ...place, ...attached, mayBeOption: false };
  return { ...place, option: undefined, mayBeOption: !isOver && isFlag(word, 0) };
}

/** The options of the command and of the commands above it, which commander accepts too; nearest first. */
export function optionsOf(path: Path): readonly OptionSpec[] {
  const [command, ...above] = path.toReversed();
  if (above.length === 0) return command!.options;
  const inherited = optionsOf(above.toReversed());
  const known = new Set(command!.options.map(longOf));
  // --version belongs to the program only.
  const isOffered = (long: string | undefined) => !known.has(long) && long !== '--version';
  return [...command!.options, ...inherited.filter((option) => isOffered(longOf(option)))];
}

export function longOf({ flags }: OptionSpec): string | undefined {
  return /--[\w-]+/.exec(flags)?.[0];
}

export function shortOf({ flags }: OptionSpec): string | undefined {
  return /^-\w/.exec(flags)?.[0];
}

function childOf(path: Path, name: string): CommandNode | undefined {
  return path.at(-1)!.commands.find((child) => child.name === name || child.aliases.includes(name));
}

function isFlag(word: string, after = 1): boolean {
  return word.length > after && word.startsWith('-');
}

function awaitedAfter(path: Path, word: string): Awaited | undefined {
  if (word.startsWith('--')) {
    const option = word.includes('=') ? undefined : named(path, word);
    return option && awaitedBy(option);
  }
  const letters = [...word.slice(1)];
  for (const [i, letter] of letters.entries()) {
    const option = named(path, `-${letter}`);
    const awaited = option && awaitedBy(option);
    // The rest of the word is the value of this letter.
    if (awaited !== undefined) return i === letters.length - 1 ? awaited : undefined;
  }
  return undefined;
}

function awaitedBy(option: OptionSpec): Awaited | undefined {
  return takesValue(option) ? { option, may: option.flags.endsWith(']') } : undefined;
}

/** `--context=pr` and `-fjs`. */
function attachedValue(path: Path, word: string) {
  const [prefix] = /^--[^=]+=|^-[^-]/.exec(word) ?? [];
  if (prefix === undefined || prefix === word) return equalsAlone(path, word, prefix);
  const option = named(path, prefix.replace(/=$/, ''));
  if (option === undefined || !takesValue(option)) return undefined;
  return { option, prefix, text: word.slice(prefix.length) };
}

/** `--context=`, where every value is possible; a short option alone takes no value here. */
function equalsAlone(path: Path, word: string, prefix: string | undefined) {
  if (prefix === undefined || !prefix.endsWith('=')) return undefined;
  const option = named(path, word.slice(0, -1));
  return option && takesValue(option) ? { option, prefix, text: '' } : undefined;
}

function takesValue(option: OptionSpec): boolean {
  return valuesOf(option) !== 'none';
}

function isVariadic({ flags }: OptionSpec): boolean {
  return /\.\.\.[>\]]$/.test(flags);
}

function named(path: Path, flag: string): OptionSpec | undefined {
  return optionsOf(path).find((option) => shortOf(option) === flag || longOf(option) === flag);
}
