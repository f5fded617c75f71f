/** The output formats of `nmp chat`. */

export const CHAT_FORMATS = ['text', 'json', 'raw', 'code'] as const;
