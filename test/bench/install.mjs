/** The peers are installed here, beside the bench, the first time somebody runs it; after that it works without a network. */
import { existsSync, readFileSync } from 'node:fs';
import { npm } from '../../tools/steps.mjs';

const folder = new URL('./peers/', import.meta.url).pathname;

/** Answers the exit code of the installation, 0 when there was nothing to do. */
export function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  if (Object.entries(dependencies).every(([name, version]) => installedVersion(name) === version)) return 0;
  return npm(
    `Installing what the bench compares with (${Object.keys(dependencies).join(', ')}) into test/bench/peers`,
    ...['ci', '--prefix', 'test/bench/peers', '--ignore-scripts', '--no-audit', '--no-fund'],
  );
}

function installedVersion(name) {
  const manifest = `${folder}node_modules/${name}/package.json`;
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined;
}
