/** A list with cells that are awkward to every format: what quotes, cuts, breaks lines, takes two columns or gives orders. */

export const AWKWARD_ROWS: readonly Readonly<Record<string, unknown>>[] = [
  {
    name: 'plain',
    description: 'Nothing special',
    created_at: '2026-02-15T12:30:00Z',
    updated_at: '2026-02-15T14:30:00Z',
  },
  {
    name: 'quotes',
    description: 'She said "it\'s, | `so`" \\ and left',
    created_at: '2026-02-15T12:30:00Z',
    updated_at: null,
  },
  {
    name: 'lines',
    description: 'one\ntwo\r\n\n  three\tfour',
    created_at: '2026-02-15T12:30:00Z',
  },
  { name: '日本語', description: '数据模型的名称很长，需要两倍的宽度', created_at: '' },
  { name: 'emoji 😀🇩🇪👍🏽', description: 'é e\u0301 ❤️ 1️⃣ ﾊﾝｶｸ', created_at: null },
  {
    name: 'esc\u001b[31mred\u001b[0m',
    description: '\u001b]0;title\u0007\u009b2J\u202egnp.exe\u200b\u0000\u{e0041}',
    created_at: '\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\',
  },
  {
    name: 'nested',
    description: { labels: { team: 'ml', 'a "b"': [1, 2.5, null, true, 'x|y'] }, empty: {} },
    created_at: [],
    updated_at: 0,
  },
  { name: 'words', description: ['Editor', 'Admin | "x"'], created_at: ['a', 1] },
  {
    name: '- yaml: "no"',
    description: 'null',
    created_at: 'on',
    updated_at: '1e3',
    '\u001b[2Jkey': '=1+1',
  },
];

/** Control characters except line breaks, direction marks, and the invisible. */
export const ORDERS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u{e0000}-\u{e007f}]/u;
