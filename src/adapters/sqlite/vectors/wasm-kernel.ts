import { KERNEL_WASM } from './kernel-wasm.ts';
import type { ScanKernel } from './scan-kernel.ts';

/** As much of the global `WebAssembly` as is needed here; Node's types have none. */
interface WasmRuntime {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: WasmRuntime };

const PAGE_BYTES = 65536;

let compiled: object | null | undefined;

/** The scan in WebAssembly with SIMD, in a memory of its own; `null` where the runtime has no such thing. */
export function wasmKernel(): ScanKernel | null {
  const module = compiledKernel();
  if (!WebAssembly || module === null) return null;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { scan, dot } = new WebAssembly.Instance(module, { env: { memory } }).exports as Pick<ScanKernel, 'scan' | 'dot'>;
  return {
    get buffer() {
      return memory.buffer;
    },
    grow: (bytes) => {
      const pages = Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES);
      if (pages > 0) memory.grow(pages);
    },
    scan,
    dot,
  };
}

function compiledKernel(): object | null {
  if (!WebAssembly || compiled !== undefined) return compiled ?? null;
  try {
    compiled = new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64'));
  } catch {
    compiled = null;
  }
  return compiled;
}
