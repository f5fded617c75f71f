/** How answers can be printed. */

export const FORMATS = ['table', 'json', 'yaml', 'csv', 'markdown', 'raw', 'code'] as const;

/** How times in tables can be printed. */
export const TIMESTAMPS = ['iso8601', 'relative'] as const;
