/** The forms of discovery: flat, as in the first released servers, or a list of clients, as in the later ones. */

export type ListedClient =
  /** Talks to the provider itself. */
  | 'public'
  /** The same client, but signed in by the server. */
  | 'public sessions'
  /** Has a secret that only the server knows. */
  | 'confidential';

export interface OidcShape {
  /** The default one first. Undefined: the flat form, with the public client. */
  readonly clients?: readonly ListedClient[];
  /** Default: `access_token`. */
  readonly bearer?: 'access_token' | 'id_token';
  /** Default: false. True: the device flow needs an identifier of the device. */
  readonly deviceId?: boolean;
  /** The name that devices send. */
  readonly displayName?: string;
  /** Whether polls must repeat the scopes (true) or must not (false). Default: undefined, both are accepted. */
  readonly pollsWithScope?: boolean;
}
