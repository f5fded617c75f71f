/** Blocks of a topic as text for a terminal, wrapped as commander wraps the help of commands. */

import { Help } from '@commander-js/extra-typings';
import type { Block } from './topic.ts';

/** Longer lines are hard to read. */
const WIDEST = 100;
/** Narrower lines are even harder. */
const NARROWEST = 20;
/** A term that is longer stands on a line of its own. */
const WIDEST_TERM = 28;

/** @param columns - of the terminal. */
export function renderBlocks(blocks: readonly Block[], columns: number): string {
  const helper = new Help();
  const width = Math.min(columns, WIDEST);
  helper.prepareContext({ helpWidth: width });
  helper.minWidthToWrap = NARROWEST;
  const texts = blocks.map((block, i) => {
    const end = i === blocks.length - 1 ? '' : isTitle(block) ? '\n' : '\n\n';
    return `${render(block, helper, width)}${end}`;
  });
  return texts.join('');
}

function render(block: Block, helper: Help, width: number): string {
  if (typeof block === 'string') return helper.boxWrap(block, width);
  if (isTitle(block)) return `${block.title}:`;
  if ('lines' in block) return block.lines.map((line) => `  ${line}`).join('\n');
  const lengths = block.rows.map(([term]) => term.length);
  const room = Math.max(...lengths.filter((length) => length <= WIDEST_TERM), 0);
  return block.rows
    .map(([term, meaning]) => {
      if (term.length <= room) return helper.formatItem(term, room, meaning, helper);
      const indent = ' '.repeat(room + 4);
      return `  ${term}\n${helper.formatItem('', room, meaning, helper).replace(/^ +/, indent)}`;
    })
    .join('\n');
}

function isTitle(block: Block): block is { readonly title: string } {
  return typeof block !== 'string' && 'title' in block;
}
