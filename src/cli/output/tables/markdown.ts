/** A table of GitHub Flavored Markdown. */

export function markdownOf(
  columns: readonly string[],
  cells: readonly (readonly string[])[],
): string {
  const row = (line: readonly string[]) => `| ${line.map(escaped).join(' | ')} |`;
  return [row(columns), row(columns.map(() => '---')), ...cells.map(row)].join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
}
