import { readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

/** kernel/scan.ts as WebAssembly: SIMD, memory from outside, no runtime of its own. */
export async function compileKernel(): Promise<Uint8Array> {
  const source = readFileSync(new URL('../kernel/scan.ts', import.meta.url), 'utf8');
  const files = new Map<string, string | Uint8Array>([['scan.ts', source]]);
  const { error, stderr } = await asc.main(
    ['scan.ts', '--outFile', 'scan.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'],
    {
      readFile: (name) => files.get(name) as string | null,
      writeFile: (name, contents) => {
        files.set(name, contents);
      },
      listFiles: () => [],
    },
  );
  const wasm = files.get('scan.wasm');
  if (error || !(wasm instanceof Uint8Array)) throw error ?? new Error(`kernel/scan.ts does not compile:\n${stderr.toString()}`);
  return wasm;
}
