// The arrows between layers: src/{main,cli,demo}.ts -> src/app.ts -> src/edges -> src/features -> src/platform.
// Everyone may import src/config.ts, which imports none of them. All rules look at direct imports.
const layers = [
  ['config', '^src/config\\.ts$'],
  ['platform', '^src/platform/'],
  ['features', '^src/features/'],
  ['edges', '^src/edges/'],
  ['app', '^src/app\\.ts$'],
  ['entry', '^src/(main|cli|demo)\\.ts$'],
];

const arrows = layers.slice(0, -1).map(([name, path], level) => ({
  name: `arrow-${name}`,
  comment: `${name} imports nothing of a higher layer.`,
  severity: 'error',
  from: { path },
  to: { path: layers.slice(level + 1).map(([, higher]) => higher) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...arrows,
    {
      name: 'feature-core-knows-no-transport',
      comment: 'Only resolvers, GraphQL types, procedures and the index of a feature know a transport.',
      severity: 'error',
      from: {
        path: '^src/features/',
        pathNot: ['\\.(resolver|types|procedures)\\.ts$', '^src/features/[^/]+/index\\.ts$'],
      },
      to: {
        path: '(^|(^|/)node_modules/)(@types/)?(graphql|type-graphql|fastify|@apollo|@trpc|@fastify)(/|$)',
      },
    },
    {
      name: 'features-meet-at-the-index',
      comment: 'A feature imports another feature only through its index.ts.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'src-imports-no-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'An import that resolves to no file would slip past the rules above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
