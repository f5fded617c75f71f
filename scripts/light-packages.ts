/**
 * Bundled packages without the parts that this package does not use. A declaration in `scripts/light-packages/` takes the place
 * of the one with the same name in the package of the same name; so do the members of a class.
 */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const FOLDER = resolve('scripts/light-packages');

/** The light text of a module of a package; undefined for a package that has no light parts. */
export function lightPackage(id: string, code: string): string | undefined {
  const name = /\/node_modules\/([^/@]+)\/.*js$/.exec(id)?.[1];
  const file = `${FOLDER}/${name}.js`;
  return name !== undefined && existsSync(file)
    ? withLightParts(code, readFileSync(file, 'utf8'))
    : undefined;
}

/**
 * @param light - declarations; each must have one to replace.
 * @throws Error when a declaration has none, as after an update of the package
 */
export function withLightParts(code: string, light: string): string {
  const parts = partsOf(light);
  const replaced = new Set<string>();
  const cuts: { start: number; end: number; text: string }[] = [];
  for (const { name, start, end } of partsOf(code)) {
    const part = parts.find((each) => each.name === name);
    if (part === undefined) continue;
    // The conditions that assign a variable go with its declaration.
    const text = replaced.has(name) ? '' : light.slice(part.start, part.end);
    const isExported = /^export\b/.test(code.slice(start, end));
    replaced.add(name);
    cuts.push({ start, end, text: isExported ? `export ${text}` : text });
  }
  const unknown = parts.filter(({ name }) => !replaced.has(name));
  if (unknown.length > 0) {
    throw new Error(`Nothing to replace: ${unknown.map(({ name }) => name).join(', ')}.`);
  }
  return cuts.reduceRight(
    (text, cut) => text.slice(0, cut.start) + cut.text + text.slice(cut.end),
    code,
  );
}

interface Part {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The named statements of a module, and the methods of its classes as `Class.method`. */
function partsOf(code: string): readonly Part[] {
  const source = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    if (ts.isClassDeclaration(statement)) {
      return statement.members.flatMap((member) =>
        ts.isMethodDeclaration(member)
          ? [partOf(`${statement.name?.text}.${member.name.getText()}`, member)]
          : [],
      );
    }
    const name = nameOf(statement);
    return name === undefined ? [] : [partOf(name, statement)];
  });
}

function partOf(name: string, node: ts.Node): Part {
  return { name, start: node.getStart(), end: node.getEnd() };
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text;
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations[0]?.name.getText();
  }
  if (!ts.isIfStatement(statement) || !ts.isBlock(statement.thenStatement)) return undefined;
  return statement.thenStatement.statements.map(assignedBy).find((name) => name !== undefined);
}

/** The variable that a statement assigns. */
function assignedBy(statement: ts.Statement): string | undefined {
  const isAssignment =
    ts.isExpressionStatement(statement) &&
    ts.isBinaryExpression(statement.expression) &&
    ts.isIdentifier(statement.expression.left);
  return isAssignment
    ? ((statement.expression as ts.BinaryExpression).left as ts.Identifier).text
    : undefined;
}
