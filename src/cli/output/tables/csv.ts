/** Comma-separated values as in RFC 4180. */

export function csvOf(columns: readonly string[], cells: readonly (readonly string[])[]): string {
  return [columns, ...cells].map((line) => line.map(quoted).join(',')).join('\n');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
