import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

/**
 * Bytes of files that lie in installed packages, by their path in the package: `@scope/name/folder/file.ttf`. Wherever npm put the package.
 * @throws Error when the package is not installed or has no such file.
 */
export function readPackageFiles(paths: readonly string[]): readonly Uint8Array[] {
  const { resolve } = createRequire(join(projectFolder(), 'package.json'));
  return paths.map((path) => readFileSync(resolve(path)));
}
