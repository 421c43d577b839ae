/** The part of WebAssembly that the kernel needs; the domain sees neither Node nor a browser. */
declare namespace WebAssembly {
  class Module {
    private readonly module: true;
    constructor(bytes: Uint8Array);
  }
  class Memory {
    constructor(descriptor: { readonly initial: number; readonly maximum?: number });
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    constructor(module: Module, imports: { readonly env: { readonly memory: Memory } });
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
