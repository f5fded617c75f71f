/** Whether a name can be one segment of a path: another one would change which resource a call is about. */
export function isPathSegment(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..';
}
