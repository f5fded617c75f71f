/** The command line of a login by password; the password comes on standard input. */
export function passwordLogin(baseUrl: string, username: string): readonly string[] {
  return ['auth', 'login', '--base-url', baseUrl, '--username', username, '--password-stdin'];
}
