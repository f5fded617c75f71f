/** Converts names of the REST API to those of the command line and the SDK. */

import { GLOBAL_OPTIONS } from '../global-option-specs.ts';
import { attributeOf } from '../start/option-spec.ts';
import type { Operation } from './operation.ts';

/** Verbs that differ between the SDK and the platform's CLI. */
const VERBS: Readonly<Record<string, string>> = { retrieve: 'get' };

/** As in `page-size`, from `page_size` of the REST API or `pageSize` of the SDK. */
export function kebab(name: string): string {
  return name.replaceAll('_', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** As in `pageSize`. */
export function camel(name: string): string {
  return name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

/** Names of options that every command or every resource command has, which no option for a field can use. */
const TAKEN = new Set([
  ...GLOBAL_OPTIONS.map(attributeOf),
  ...['help', 'version', 'inputFile', 'inputData', 'existOk', 'allPages', 'output', 'yes'],
  'outputColumns',
]);

/** The name of the option for a field: its own, or one with the resource before it, as in `deployment_version`. */
export function optionName({ resource }: Pick<Operation, 'resource'>, name: string): string {
  return TAKEN.has(camel(name)) ? `${singular(resource)}_${name}` : name;
}

/** As in `--page-size`. */
export function flagNamed(operation: Pick<Operation, 'resource'>, name: string): string {
  return `--${kebab(optionName(operation, name))}`;
}

/** As in `NEW-NAME`. */
export function argumentNamed(name: string): string {
  return kebab(name).toUpperCase();
}

/** One item of a resource, as in `workspace`. */
export function singular(resource: string): string {
  return (resource.split('.').at(-1) ?? resource).replace(/ies$/, 'y').replace(/s$/, '');
}

/** The last word of the command of an operation, as in `get`. */
export function verbOf({ method }: Operation): string {
  return VERBS[method] ?? kebab(method);
}

/** As in `nmp workspaces members get`. */
export function commandOf(operation: Operation): string {
  return ['nmp', ...operation.resource.split('.').map(kebab), verbOf(operation)].join(' ');
}
