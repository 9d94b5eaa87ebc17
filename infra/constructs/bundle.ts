import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

const FUNCTIONS_FOLDER = fileURLToPath(new URL('../../functions/', import.meta.url));

/** How esbuild makes a function's bundle. */
export const BUNDLE_OPTIONS = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // The ES module form of a package can be cut down to what is used.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'error',
} as const satisfies BuildOptions;

/**
 * The function's code as an asset: `handler.mjs`, `worker.mjs` where it has a worker thread, and in `chunks/` what is
 * imported only when needed, so that a reader of one file format costs nothing at the start. Names stay readable in
 * stack traces.
 */
export function bundle(functionName: string): AssetCode {
  const folder = `${FUNCTIONS_FOLDER}${functionName}`;
  const entryPoints = ['handler.ts', 'worker.ts'].map((file) => `${folder}/${file}`).filter(existsSync);
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never pulled: `local` always succeeds or throws.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(outdir: string): boolean {
          buildSync({ ...BUNDLE_OPTIONS, entryPoints, outdir });
          return true;
        },
      },
    },
  });
}
