/** Sentences about fields whose name says too little: they name the thing that has the field. */

import type { Schema } from './contract-types.ts';

const OF_OWNER: Readonly<Record<string, string>> = {
  name: 'Name of the {}.',
  description: 'Description of the {}, for people.',
  workspace: 'Workspace of the {}.',
  project: 'Name of the project that the {} belongs to.',
  status: 'Status of the {}.',
  id: 'ID of the {}; it never changes.',
  fileset: 'Fileset of the {}, as `name` or `workspace/name`.',
  version: 'Version of the {}.',
};

/** Undefined for other fields, and for filters, which have no such thing. */
export function sentenceOfOwner(owner: string, field: string, schema: Schema): string | undefined {
  if (/Filter$|Params$/.test(owner) || schema.properties !== undefined) return undefined;
  return OF_OWNER[field]?.replace('{}', nounOf(owner));
}

/** As in `deployment config`, of `UpdateModelDeploymentConfigRequest`. */
function nounOf(type: string): string {
  const bare = type
    .replace(/^(?:Create|Update|Upsert)(?=[A-Z])/, '')
    .replace(/(?:Request|Input|Output|Spec|Entity|Detail|Update|WithContext)$/, '')
    .replace(/^Platform/, '');
  return (bare || type)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z\d]+$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
