// Builds kernel/voting-power.ts (AssemblyScript) into the bytes that src/domain/voting-power/generated/ holds.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'kernel', 'voting-power.ts');
const target = join(root, 'src', 'domain', 'voting-power', 'generated', 'kernel-bytes.ts');

/** The kernel as WebAssembly; the same source and compiler give the same bytes. */
async function buildKernel() {
  let bytes;
  const { error, stderr } = await asc.main(
    [
      'voting-power.ts',
      '-o',
      'kernel.wasm',
      '-O3',
      '--runtime',
      'stub',
      '--noAssert',
      '--importMemory',
      '--enable',
      'simd',
    ],
    {
      readFile: (name) => (name === 'voting-power.ts' ? readFileSync(source, 'utf8') : null),
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') bytes = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || bytes === undefined) throw new Error(`kernel was not built: ${stderr.toString()}`, { cause: error });
  return bytes;
}

/** The TypeScript module that holds the kernel. */
export async function kernelModule() {
  const text = Buffer.from(await buildKernel()).toString('base64');
  const lines = text.match(/.{1,110}/g).map((line) => `  '${line}'`);
  return `// Made by scripts/build-kernel.mjs from kernel/voting-power.ts; a test compares. Do not edit.
/** The kernel of the engine as WebAssembly, in base64. */
export const kernelBytes: string =
${lines.join(' +\n')};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await kernelModule());
