/** What discovery says about logins: flat as by the first released servers, or a list of clients as by the later ones. */

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
  /** The name under which devices ask. */
  readonly displayName?: string;
  /** Default: undefined, either will do. Else polls must, or must not, repeat the scopes. */
  readonly pollsWithScope?: boolean;
}
