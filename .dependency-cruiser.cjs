// The import arrows of docs/architecture.md. Every rule is an error: a violation fails `npm test`.
//
//   main, cli, demo, reading-process -> app -> edges -> features -> platform -> config

const layers = ['(main|cli|demo|reading-process)', 'app', 'edges', 'features', 'platform', 'config'];

/** A layer is a file (src/app.ts) or a folder (src/features/...). */
const layerPath = (layer) => `^src/${layer}(\\.ts$|/)`;

/** Every place a file in src may have. */
const places = [...layers.map(layerPath), '^src/(dashboard|generated)/'];

/** Each layer may import itself and what is below it. */
const arrows = layers.slice(1).map((layer, index) => ({
  name: `${layer}-imports-nothing-above-it`,
  comment: `Arrows point down: ${layers.join(' -> ')}.`,
  severity: 'error',
  from: { path: layerPath(layer) },
  to: { path: layers.slice(0, index + 1).map(layerPath) },
}));

/** The files of a feature that put it on an edge; everything else in a feature is its core. */
const edgeFile = '\\.(resolver|types|procedures)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'platform-knows-only-the-types-of-config',
      comment: 'Platform code is handed its settings; it does not load them.',
      severity: 'error',
      from: { path: layerPath('platform') },
      to: { path: layerPath('config'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-file-has-a-layer',
      comment: 'A new folder in src needs a place in the arrows above.',
      severity: 'error',
      from: { path: '^src/', pathNot: places },
      to: {},
    },
    {
      name: 'every-imported-file-has-a-layer',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: places },
    },
    {
      name: 'feature-core-knows-no-transport',
      comment: 'Rules of the product must not depend on how a request arrives: no GraphQL, tRPC or Fastify.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: edgeFile },
      to: {
        path: [
          'node_modules/(graphql|type-graphql|fastify)/',
          'node_modules/(@types/)?graphql-',
          'node_modules/@(apollo|trpc|fastify|as-integrations)/',
        ],
      },
    },
    {
      name: 'feature-core-imports-no-edge-file',
      comment: 'A service never imports a resolver or a procedure; only index.ts may hand them out.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: [edgeFile, '/index\\.ts$'] },
      to: { path: `^src/features/.*${edgeFile}` },
    },
    {
      name: 'features-meet-through-index',
      comment: 'What another feature may use is what index.ts exports.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)' },
      to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'edges-do-not-meet',
      comment: 'REST, GraphQL, tRPC and web share only the files directly in src/edges.',
      severity: 'error',
      from: { path: '^src/edges/(rest|graphql|trpc|web)/' },
      to: { path: '^src/edges/(rest|graphql|trpc|web)/', pathNot: '^src/edges/$1/' },
    },
    {
      name: 'dashboard-takes-only-types',
      comment:
        'The dashboard is a browser program; it may know the shapes of the server and none of its code.',
      severity: 'error',
      from: { path: '^src/dashboard/' },
      to: { path: '^src/', pathNot: '^src/dashboard/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-does-not-import-dashboard',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/dashboard/' },
      to: { path: '^src/dashboard/' },
    },
    {
      name: 'generated-is-for-edges-and-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(edges|generated)/' },
      to: { path: '^src/generated/' },
    },
    {
      name: 'generated-imports-no-source',
      severity: 'error',
      from: { path: '^src/generated/' },
      to: { path: '^src/', pathNot: '^src/generated/' },
    },
    {
      name: 'src-imports-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'src-runs-without-dev-dependencies',
      comment: 'A package that the server loads belongs in "dependencies".',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/dashboard/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable-imports',
      comment: 'An import that cannot be resolved would slip past every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // Some packages hold nothing but types.
      mainFields: ['module', 'main', 'types', 'typings'],
      conditionNames: ['node', 'import', 'require', 'default', 'types'],
    },
  },
};
