/** The described operations agree with the API and read well as commands. */

import { describe, expect, test } from 'vitest';
import { allOperations } from '../../src/cli/resources/all-operations.ts';
import type { Operation } from '../../src/cli/resources/operation.ts';
import { namedOf, positionalsOf } from '../../src/cli/resources/operation.ts';

const described = (await allOperations()).map((op) => [`${op.resource}.${op.method}`, op] as const);

describe('each operation', () => {
  test('is listed once', () => {
    const names = described.map(([name]) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(described)('%s: path and parameters agree', (_name, op) => {
    const placeholders = Array.from(op.path.matchAll(/\{(\w+)\}/g), (match) => match[1]);
    const inPath = Object.entries(op.parameters).filter(([, parameter]) => parameter.in === 'path');
    expect(inPath.map(([name]) => name).sort()).toEqual([...placeholders].sort());
    for (const [name, parameter] of inPath) {
      expect(parameter.required ?? false, name).toBe(name !== 'workspace');
    }
    expect([...positionalsOf(op), ...namedOf(op)].sort()).toEqual(
      Object.keys(op.parameters).sort(),
    );
  });

  test.each(described)('%s: reads well in a help page', (_name, op) => {
    const words = [op.summary, ...Object.values(op.parameters).map((p) => p.description)];
    for (const line of words) {
      expect(line).toMatch(/^[A-Z].*[^.]$/);
      expect(line.length).toBeLessThanOrEqual(70);
    }
  });

  test.each(described)('%s: a GET sends no body, a default is one of the values', (_name, op) => {
    for (const parameter of Object.values(op.parameters)) {
      if (op.http === 'GET' || op.http === 'DELETE') expect(parameter.in).not.toBe('body');
      if (parameter.values && parameter.default !== undefined) {
        expect(parameter.values).toContain(parameter.default);
      }
    }
  });
});

test('positionals are in the order of the path, without the workspace', () => {
  const deep: Operation = {
    resource: 'jobs.results',
    method: 'retrieve',
    summary: 'Show a result',
    http: 'GET',
    path: '/apis/jobs/v2/workspaces/{workspace}/jobs/{job}/results/{name}',
    parameters: {
      name: { in: 'path', type: 'string', required: true, description: 'The name' },
      tail: { in: 'query', type: 'integer', description: 'How many' },
      workspace: { in: 'path', type: 'string', description: 'The workspace' },
      job: { in: 'path', type: 'string', required: true, description: 'The job' },
    },
    response: 'object',
  };
  expect(positionalsOf(deep)).toEqual(['job', 'name']);
  expect(namedOf(deep)).toEqual(['tail', 'workspace']);
});
