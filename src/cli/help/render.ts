/** Renders the blocks of a topic as text, wrapped in the same way as commander wraps help. */

import { Help } from '@commander-js/extra-typings';
import type { Block } from './topic.ts';

/** Columns; longer lines are hard to read. */
const MAX_WIDTH = 100;
/** Columns; text is not wrapped below this width. */
const MIN_WRAP_WIDTH = 20;
/** Columns; a longer term gets a line of its own. */
const MAX_TERM_WIDTH = 28;

/** @param columns - width of the terminal. */
export function renderBlocks(blocks: readonly Block[], columns: number): string {
  const helper = new Help();
  const width = Math.min(columns, MAX_WIDTH);
  helper.prepareContext({ helpWidth: width });
  helper.minWidthToWrap = MIN_WRAP_WIDTH;
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
  const room = Math.max(...lengths.filter((length) => length <= MAX_TERM_WIDTH), 0);
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
