import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import inject from '@rollup/plugin-inject';
import { defineConfig, type Rolldown } from 'tsdown';
import { staticImports } from './scripts/static-imports.ts';
import * as webClasses from './src/http/send/light-web-classes.ts';

/**
 * ky, which every build brings with it, looks for its classes in the global scope. Instead it finds light ones, and none of those
 * that it does without: nothing that it makes of them is sent.
 */
const LIGHT_WEB_CLASSES = resolve('src/http/send/light-web-classes.ts');
const lightWebClasses = inject({
  include: '**/node_modules/ky/**',
  modules: Object.fromEntries(
    Object.keys(webClasses).map((name) => [`globalThis.${name}`, [LIGHT_WEB_CLASSES, name]]),
  ),
});

/** A file of `scripts/light-ky/` takes the place of the module of ky with the same path, of which `over-ky.ts` uses nothing. */
const LIGHT_KY = `${resolve('scripts/light-ky')}/`;
const lightModules: Rolldown.Plugin = {
  name: 'light-modules',
  load: {
    filter: { id: /\/node_modules\/ky\// },
    handler: (id) => {
      const light = id.replace(/.*\/ky\/distribution\//, LIGHT_KY);
      return existsSync(light) ? readFileSync(light, 'utf8') : undefined;
    },
  },
};

const shared = {
  platform: 'node' as const,
  target: 'node20.19',
  treeshake: true,
  // Comments are for readers of the sources and of the type declarations.
  outputOptions: { comments: { annotation: true, jsdoc: false, legal: false } },
  // Timings of plugins are noise in the output of a build.
  inputOptions: { checks: { pluginTimings: false } },
  plugins: [lightWebClasses, lightModules],
};

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

/** What all entries need at once is one file; what methods load on demand is one file for each purpose. */
const client = staticImports(
  'src/client.ts',
  'src/exports.ts',
  'src/runtime/web-runtime.ts',
  'src/http/send/over-ky.ts',
  LIGHT_WEB_CLASSES,
).files;
/** The other parts: what several of them need is a file of its own, so that no entry exports internal names for another one. */
const PARTS = Object.entries({
  page: ['src/index.browser.ts'],
  leaving: ['src/browser/steps/leaving-steps.ts'],
  return: ['src/browser/sign-in/finish-sign-in.ts'],
  holding: ['src/browser/steps/session-steps.ts'],
  node: ['src/node-entry.ts'],
}).map(([name, entries]) => ({ name, files: staticImports(...entries).files }));
const ON_DEMAND: Readonly<Record<string, RegExp>> = {
  files: /\/src\/api\/files\//,
  waits: /\/src\/api\/(?:waiting\/|.*(?:-wait|job-logs)\.ts)/,
  session: /\/src\/credentials\/(?:credential-info|explain-sources)\.ts/,
  refresh: /\/src\/session\/mutex\.ts/,
  bodies:
    /\/src\/http\/(?:fetch-call|prepare\/(?:multipart|object-body|stream-body)|parse\/download|send\/(?:guarded-body|open-response|redirects|watched-body))\.ts/,
  popup: /\/src\/browser\/sign-in\/(?:popup|hand-over)\.ts$/,
  failures: /\/src\/(?:http\/(?:judge\/|misplaced-option)|session\/explain-token)/,
  refusals: /\/src\/(?:oauth\/(?:refusal|secrets-of)|errors\/oauth-verdict)\.ts/,
  reasons: /\/src\/errors\//,
  // What the browser entry needs only when a session or sign-in fails.
  'page-failures':
    /\/src\/(?:oauth\/grants\/refused-code|browser\/(?:session-errors|sign-in\/refused-sign-in|refresh\/recover-session))\.ts/,
  // What oauth/ needs as well.
  texts: /\/src\/text\//,
  streams: /\/src\/(?:streams\/|api\/inference\/(?:gateway-stream|openai-))/,
};

function libraryFile(id: string): string | null {
  const bundled = /\/node_modules\/([^/@]+)\/.*js$/.exec(id)?.[1];
  if (bundled !== undefined) return bundled === 'ky' ? 'client' : bundled;
  // Type declarations are divided among files by themselves.
  if (!id.endsWith('.ts') || id.endsWith('.d.ts')) return null;
  if (client.has(id)) return 'client';
  const purpose = Object.keys(ON_DEMAND).find((name) => ON_DEMAND[name]!.test(id));
  if (purpose !== undefined) return purpose;
  const parts = PARTS.filter(({ files }) => files.has(id)).map(({ name }) => name);
  return parts.length === 0 ? null : parts.join('-');
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
 * The files of the CLI by when they are loaded, each with all that its modules import statically and no earlier file has:
 * one file loads several milliseconds faster than twenty. Everything else is loaded on demand, in files of its own.
 */
const CLI_FILES: Readonly<Record<string, readonly string[]>> = {
  // The fast paths.
  first: ['main.ts'],
  // Completion of a word.
  completion: ['completion/completion-lines.ts', 'completion/precomputed-tree.ts'],
  // Every other command.
  start: ['run-process.ts', 'runner.ts', 'start/direct-command.ts'],
  // What most commands print with.
  print: ['output/print-result.ts', 'auth/status/status.ts'],
  // The commands of the API as data.
  operation: ['resources/commands/find-operation.ts'],
  // What calls the API.
  call: ['resources/run-operation.ts', 'api/api.ts'],
  // Command lines that only commander can parse.
  program: ['program.ts'],
};
const cliFiles = Object.entries(CLI_FILES).map(([name, entries]) => ({
  name,
  ...staticImports(...entries.map((entry) => `src/cli/${entry}`)),
}));

function cliFile(id: string): string | null {
  const [, pack] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  const found = cliFiles.find(({ files, packages }) =>
    pack === undefined ? files.has(id) : packages.has(pack),
  );
  return found?.name ?? null;
}

/** `nmp.cjs` brings what it needs of the bundler: it can start alone, and say which other file is missing. */
const startsAlone: Rolldown.Plugin = {
  name: 'starts-alone',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
    const runtime = chunks.find(({ name }) => name === 'rolldown-runtime')!;
    const program = chunks.find(({ fileName }) => fileName === 'nmp.cjs')!;
    const inlined = `(()=>{const exports={};${runtime.code.replace(/;?\s*$/, ';')}return exports})()`;
    program.code = program.code.replace(`require(\`./${runtime.fileName}\`)`, () => inlined);
  },
};

export default defineConfig([
  { ...library, format: 'esm', deps: { neverBundle: [/^node:/] } },
  // Packages that are ES modules only: Jest and older versions of Node cannot require them, nor import() what is CommonJS.
  {
    ...library,
    format: 'cjs',
    outputOptions: { ...inFewFiles, dynamicImportInCjs: false },
    deps: { neverBundle: [/^node:/], alwaysBundle: ['jose', 'oauth4webapi'] },
    clean: false,
  },
  {
    ...shared,
    entry: { nmp: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: 'cjs',
    dts: false,
    minify: true,
    plugins: [...shared.plugins, startsAlone],
    // One file tree with everything in it starts several times faster than a tree of packages.
    deps: { alwaysBundle: [/.*/] },
    outputOptions: {
      comments: false,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: cliFile }],
      },
    },
    clean: false,
  },
]);
