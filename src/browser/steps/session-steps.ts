/** What a page with a session needs, as one part of the package: it refreshes and revokes tokens. */

export { refreshSession } from '../refresh/refresh-session.ts';
export { revokeQuietly } from '../revoke-quietly.ts';
