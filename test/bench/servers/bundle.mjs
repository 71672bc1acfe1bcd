/** Bundles a floor as ours is bundled for shipping, so that only what is in it differs. */
import { build } from 'esbuild';

/** Answers the path of the bundle. */
export async function bundled(name, options = {}) {
  const outfile = `out/bench/${name}.cjs`;
  await build({
    entryPoints: [`test/bench/servers/${name}.mjs`],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    ...options,
  });
  return outfile;
}
