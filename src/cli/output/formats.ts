/** The formats of output and of the times in it. */

export const FORMATS = ['table', 'json', 'yaml', 'csv', 'markdown', 'raw', 'code'] as const;

export const TIMESTAMPS = ['iso8601', 'relative'] as const;

/** Descriptions for the help. */
export const FORMAT_MEANINGS: Readonly<Record<(typeof FORMATS)[number], string>> = {
  table: 'Columns, truncated to the width of the terminal',
  json: 'JSON, indented',
  yaml: 'YAML',
  csv: 'Comma-separated values with a line of headings (RFC 4180)',
  markdown: 'A GitHub Flavored Markdown table',
  raw: 'JSON in one line; a string from --query without quotes. nmp api: the body, unchanged',
  code: 'A TypeScript program that makes the same call; nothing is sent',
};

export const TIMESTAMP_MEANINGS: Readonly<Record<(typeof TIMESTAMPS)[number], string>> = {
  iso8601: 'UTC, as in 2026-02-15T14:30:00Z (default)',
  relative: 'As in 2 hours ago',
};
