import { defineConfig } from 'tsdown';
import { staticImports } from './scripts/static-imports.ts';

const shared = {
  platform: 'node',
  target: 'node20.19',
  treeshake: true,
  // Comments are for readers of the sources and of the type declarations.
  outputOptions: { comments: false },
  // What a build spends its time on is nobody's concern.
  inputOptions: { checks: { pluginTimings: false } },
} as const;

/** A plugin is an entry of its own, which a program that does not import it never loads. */
const plugins = [
  'agents',
  'auditor',
  'customizer',
  'data-designer',
  'deployments',
  'evaluator',
  'safe-synthesizer',
].map((name) => [name, `src/plugins/${name}/${name}-plugin.ts`]);

/** All that both entries need at once is one file; what methods load on demand is one file for each purpose. */
const client = staticImports('src/client.ts', 'src/exports.ts', 'src/runtime/web-runtime.ts').files;
const ON_DEMAND: Readonly<Record<string, RegExp>> = {
  files: /\/src\/api\/files\//,
  waits: /\/src\/api\/(?:waiting\/|.*(?:-wait|job-logs)\.ts)/,
  session: /\/src\/(?:session\/mutex|credentials\/(?:credential-info|explain-sources))\.ts/,
  bodies:
    /\/src\/http\/(?:fetch-call|prepare\/(?:multipart|stream-body)|parse\/download|send\/(?:guarded-body|open-response|redirects|watched-body))\.ts/,
  failures:
    /\/src\/(?:errors\/connection|http\/judge|text\/(?:redact-secrets|sanitize-text|secret-forms))\b/,
  streams: /\/src\/(?:streams\/|api\/inference\/openai-)/,
};

function libraryFile(id: string): string | null {
  if (id.includes('/node_modules/yaml/')) return 'yaml';
  // Type declarations are divided among files by themselves.
  if (!id.endsWith('.ts') || id.endsWith('.d.ts')) return null;
  if (client.has(id)) return 'client';
  return Object.keys(ON_DEMAND).find((name) => ON_DEMAND[name]!.test(id)) ?? null;
}

const inFewFiles = {
  ...shared.outputOptions,
  codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: libraryFile }] },
};

const library = {
  ...shared,
  outputOptions: inFewFiles,
  entry: {
    index: 'src/index.ts',
    'index.node': 'src/index.node.ts',
    browser: 'src/index.browser.ts',
    ...Object.fromEntries(plugins),
  },
  dts: true,
  // Browsers take one of the two entries. It is also why yaml, which is bundled, comes without `require('process')`: bundlers
  // cannot do that in an ES module.
  platform: 'neutral',
} as const;

/**
 * Every start of the CLI loads this one file, except the fast paths of main.ts: one file loads some 9 ms faster than
 * twenty. It holds all that these modules import statically, so that no other file has to be loaded before it.
 */
const start = staticImports('src/cli/run-process.ts', 'src/cli/program.ts');
const main = staticImports('src/cli/main.ts');

function isLoadedAtStart(id: string): boolean {
  const [, name] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  if (name !== undefined) return start.packages.has(name) && !main.packages.has(name);
  return start.files.has(id) && !main.files.has(id);
}

export default defineConfig([
  { ...library, format: 'esm', deps: { neverBundle: [/^node:/] } },
  // Packages that are ES modules only: Jest and older versions of Node cannot require them, nor import() what is CommonJS.
  {
    ...library,
    format: 'cjs',
    outputOptions: { ...inFewFiles, dynamicImportInCjs: false },
    deps: { neverBundle: [/^node:/], alwaysBundle: ['ky', 'jose', 'oauth4webapi'] },
    clean: false,
  },
  {
    ...shared,
    entry: { nmp: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: 'cjs',
    dts: false,
    minify: true,
    // One file tree with everything in it starts several times faster than a tree of packages.
    deps: { alwaysBundle: [/.*/] },
    outputOptions: {
      comments: false,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: 'start', test: isLoadedAtStart }],
      },
    },
    clean: false,
  },
]);
