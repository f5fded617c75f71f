/** Writes TSDoc comments whose lines fit the page. */

const WIDTH = 110;

/** @param blocks - paragraphs and tags; an `@example` keeps its lines. */
export function docComment(blocks: readonly string[], indent = ''): string {
  const lines = blocks.flatMap((block) =>
    block.startsWith('@example') ? block.split('\n') : wrap(block, WIDTH - indent.length),
  );
  if (lines.length === 1) return `${indent}/** ${lines[0]} */`;
  return [
    `${indent}/**`,
    ...lines.map((line) => `${indent} * ${line}`.trimEnd()),
    `${indent} */`,
  ].join('\n');
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
