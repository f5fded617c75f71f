/** Sentences about fields with common names such as `name`: they mention the resource that has the field. */

import type { Schema } from './contract-types.ts';
import { refName } from './naming.ts';

const OF_OWNER: Readonly<Record<string, string>> = {
  name: 'Name of the {}.',
  description: 'What the {} is for, in free text.',
  workspace: 'Workspace that contains the {} and decides who may see it.',
  project: 'Name of a project that groups the {} with others; it grants no rights.',
  id: 'ID of the {}; it never changes.',
  config: 'Configuration of the {}.',
  spec: 'Specification of the {}.',
  params: 'Parameters of the {}.',
  parameters: 'Parameters of the {}.',
  fileset: 'Fileset of the {}, as `name` or `workspace/name`.',
};

/** Undefined for other fields. */
export function sentenceOfOwner(owner: string, field: string, schema: Schema): string | undefined {
  // The fields of a comparison are operators, which mean the same wherever they are.
  if (Object.hasOwn(COMPARISONS, owner)) return undefined;
  if (/Filter$/.test(owner)) return ofFilter(owner, field, schema);
  if (/List$/.test(owner) && field === 'data') return 'The items of the list.';
  if (/Params$|\./.test(owner) || schema.properties !== undefined) return undefined;
  // The configuration of a job configuration is that of the job.
  const isPart = /^(?:config|spec|params|parameters)$/.test(field);
  const holder = isPart ? owner.replace(/(?<=[a-z])(?:Config|Spec|Params)$/, '') : owner;
  return OF_OWNER[field]?.replace('{}', nounOf(holder));
}

/** How a field of a filter compares, by the type of its value. */
const COMPARISONS: Readonly<Record<string, string>> = {
  DatetimeFilter: 'is in this span of time, as in `{ $gte: "2026-01-01" }`',
  DateRangeFilter: 'is in this span of time, as in `{ gte: "2026-01-01" }`',
  StringFilter: 'is this text; `{ $like: "text" }` finds a part of it',
  NumberFilter: 'is in this range, as in `{ $gte: 5 }`',
  NumericFilter: 'is in this range, as in `{ $gte: 5 }`',
  FloatFilter: 'is in this range, as in `{ $gte: 0.5 }`',
};

function ofFilter(owner: string, field: string, schema: Schema): string | undefined {
  const parts = [schema, ...(schema.anyOf ?? [])];
  const types = parts.flatMap(({ $ref }) => ($ref === undefined ? [] : [refName($ref)]));
  const comparison = types.map((type) => COMPARISONS[type]).find((text) => text !== undefined);
  const isList = parts.some(({ type }) => type === 'array');
  const equals = isList ? 'is one of these' : 'equals this';
  if (comparison === undefined && types.some((type) => /Filters?$/.test(type))) return undefined;
  return `Keeps each ${nounOf(owner)} whose \`${field}\` ${comparison ?? equals}.`;
}

/** As in `deployment config`, of `UpdateModelDeploymentConfigRequest`. */
function nounOf(type: string): string {
  const bare = type
    .replace(/^(?:Create|Update|Upsert)(?=[A-Z])/, '')
    .replace(/(?:sList|Entity)?Filter$/, '')
    .replace(/^(.+?)(?:Request|Input|Output|Spec|Entity|Detail|Update|Create|WithContext)*$/, '$1')
    .replace(/^Platform/, '');
  return (bare || type)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z\d]+$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
