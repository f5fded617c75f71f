/** What a user downloads or installs: bundled with its packages and minified, as users do. */

const forNode = (config) => ({ ...config, platform: 'node', external: ['undici', 'fsevents'] });

export default [
  {
    name: 'web client with its packages',
    path: 'dist/index.js',
    import: '{ NeMoPlatform }',
    limit: '36 kB',
    gzip: true,
  },
  {
    name: 'Node client with its packages, without undici',
    path: 'dist/index.node.js',
    import: '{ NeMoPlatform }',
    limit: '115 kB',
    gzip: true,
    modifyEsbuildConfig: forNode,
  },
  {
    name: 'CLI, everything',
    path: 'dist/cli/nmp.cjs',
    limit: '380 kB',
    gzip: true,
    modifyEsbuildConfig: forNode,
  },
];
