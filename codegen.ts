import type { CodegenConfig } from '@graphql-codegen/cli';
import { tsImport } from 'tsx/esm/api';

const { printSdl } = (await tsImport('./src/edges/graphql/sdl.ts', import.meta.url)) as {
  printSdl: () => string | Promise<string>;
};

const config: CodegenConfig = {
  schema: await printSdl(),
  documents: 'schema/operations/*.graphql',
  generates: {
    'schema/schema.graphql': {
      plugins: ['schema-ast'],
      config: { sort: true },
    },
    // typescript-operations 6 writes the enums and inputs that operations use; 'typescript' would write them twice.
    'src/generated/operations.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Upload: 'unknown',
          JSON: 'unknown',
          JSONObject: 'Record<string, unknown>',
        },
      },
    },
  },
};

export default config;
