/** Draws the rooms of src/ and the imports between them as a Mermaid flowchart, from the code itself. */

import { fileURLToPath } from 'node:url';
import { type ImportGraph, readGraph } from '../test/architecture/import-graph.ts';
import { ROOMS, roomOf } from '../test/architecture/rooms.ts';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));
const START = '<!-- rooms: npm run docs:update -->\n';
const END = '<!-- end of rooms -->';

/** Replaces the picture between the two marks in the text. */
export function withRoomPicture(text: string): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error('The marks of the picture are missing.');
  const picture = `\`\`\`mermaid\n${flowchart(readGraph(SOURCE))}\n\`\`\`\n`;
  return text.slice(0, start + START.length) + picture + text.slice(end);
}

/** Draws only folders, and leaves out arrows that follow from two others. */
function flowchart(graph: ImportGraph): string {
  const edges = roomEdges(graph);
  const lines = [...edges].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((via) => via !== to && reaches(edges, via, to)))
      .map((to) => `  ${from} --> ${to}`),
  );
  return ['flowchart TD', ...lines.sort()].join('\n');
}

function roomEdges(graph: ImportGraph): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Set([...graph.keys()].filter((file) => file.includes('/')).map(roomOf));
  const edges = new Map<string, Set<string>>();
  for (const room of Object.keys(ROOMS).filter((name) => folders.has(name))) {
    edges.set(room, new Set());
  }
  for (const [file, imports] of graph) {
    for (const name of imports) {
      const to = graph.has(name) ? roomOf(name) : undefined;
      if (to !== undefined && to !== roomOf(file) && folders.has(to))
        edges.get(roomOf(file))?.add(to);
    }
  }
  return edges;
}

function reaches(
  edges: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): boolean {
  return [...(edges.get(from) ?? [])].some((next) => next === to || reaches(edges, next, to));
}
