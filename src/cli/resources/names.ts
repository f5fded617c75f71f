/** How the names of the wire are spelt on a command line and in the SDK. */

import type { Operation } from '../../api/operation.ts';

/** Where the SDK's word and the platform's CLI differ. */
const VERBS: Readonly<Record<string, string>> = { retrieve: 'get' };

/** As in `page-size`, of the wire's `page_size` and the SDK's `pageSize`. */
export function kebab(name: string): string {
  return name.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** As in `pageSize`. */
export function camel(name: string): string {
  return name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

/** As in `--page-size`. */
export function flagNamed(name: string): string {
  return `--${kebab(name)}`;
}

/** As in `NEW-NAME`. */
export function argumentNamed(name: string): string {
  return kebab(name).toUpperCase();
}

/** What a resource has many of, as in `workspace`. */
export function singular(resource: string): string {
  return (resource.split('.').at(-1) ?? resource).replace(/s$/, '');
}

/** The last word of the command of an operation, as in `get`. */
export function verbOf({ method }: Operation): string {
  return VERBS[method] ?? kebab(method);
}

/** As in `nmp workspaces members get`. */
export function commandOf(operation: Operation): string {
  return ['nmp', ...operation.resource.split('.').map(kebab), verbOf(operation)].join(' ');
}
