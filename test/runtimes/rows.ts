/** All rows, in the order of the table. */

import type { Row } from './row.ts';
import { bundleRows } from './rows/bundle-rows.ts';
import { denoPermissionRows } from './rows/deno-permission-rows.ts';
import { exampleRows } from './rows/example-rows.ts';
import { herdRows } from './rows/herd-rows.ts';
import { jestRows } from './rows/jest-rows.ts';
import { nextRows } from './rows/next-rows.ts';
import { notebookRow } from './rows/notebook-row.ts';
import { pageRows } from './rows/page-rows.ts';
import { processRows } from './rows/process-rows.ts';
import { typeRows } from './rows/type-rows.ts';
import { vitestRows } from './rows/vitest-rows.ts';
import { workerRows } from './rows/worker-rows.ts';

export const ROWS: readonly Row[] = [
  ...processRows,
  ...denoPermissionRows,
  ...herdRows,
  ...workerRows,
  ...pageRows,
  ...bundleRows,
  ...jestRows,
  ...typeRows,
  ...vitestRows,
  ...nextRows,
  ...exampleRows,
  notebookRow,
];

/**
 * @param names - of rows, or beginnings of names, as in `node`; `quick` stands for the rows that CI runs.
 * @throws Error for a name that no row has
 */
export function chooseRows(names: readonly string[]): readonly Row[] {
  if (names.length === 0) return ROWS;
  const chosen = new Set<Row>();
  for (const name of names) {
    const rows = ROWS.filter((row) => (name === 'quick' ? row.isQuick : row.name.startsWith(name)));
    if (rows.length === 0) {
      throw new Error(`No row is named ${name}. Rows: ${ROWS.map((row) => row.name).join(', ')}.`);
    }
    for (const row of rows) chosen.add(row);
  }
  return ROWS.filter((row) => chosen.has(row));
}
