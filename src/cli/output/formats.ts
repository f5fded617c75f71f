/** How answers can be printed. */

export const FORMATS = ['table', 'json', 'yaml', 'csv', 'markdown', 'raw', 'code'] as const;
