/** The base URL of programs that name no platform and have no login: a platform on this machine. */

export const DEFAULT_BASE_URL = 'http://localhost:8080';
