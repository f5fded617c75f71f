/** Whether a name is valid as one segment of a path: `..` would make the call address another resource. */
export function isPathSegment(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..';
}
