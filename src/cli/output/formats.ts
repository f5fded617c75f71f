/** How answers and the times in them can be printed. */

export const FORMATS = ['table', 'json', 'yaml', 'csv', 'markdown', 'raw', 'code'] as const;

export const TIMESTAMPS = ['iso8601', 'relative'] as const;

/** As the help tells them. */
export const FORMAT_MEANINGS: Readonly<Record<(typeof FORMATS)[number], string>> = {
  table: 'Columns for people, cut to the width of the terminal',
  json: 'JSON, indented',
  yaml: 'YAML',
  csv: 'Comma-separated values with a line of headings (RFC 4180)',
  markdown: 'A table for GitHub Flavored Markdown',
  raw: 'JSON in one line; a text that --query picked, without quotes',
  code: 'The TypeScript program that makes the same call; nothing is sent',
};

export const TIMESTAMP_MEANINGS: Readonly<Record<(typeof TIMESTAMPS)[number], string>> = {
  iso8601: 'As in 2026-02-15T14:30:00Z; the default',
  relative: 'As in 2 hours ago',
};
