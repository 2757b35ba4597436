/** Compiles kernel/scan.ts and writes the WebAssembly, as base64, to where the SQLite store loads it from. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileKernel } from './compile-kernel.ts';

const target = fileURLToPath(new URL('../src/adapters/sqlite/vectors/kernel-wasm.ts', import.meta.url));
const wasm = await compileKernel();
writeFileSync(
  target,
  `/** kernel/scan.ts compiled to WebAssembly, in base64. Made by \`npm run build:kernel\`; not written by hand. */
export const KERNEL_WASM =
  '${Buffer.from(wasm).toString('base64')}';
`,
);
console.log(`${wasm.length} bytes of WebAssembly`);
