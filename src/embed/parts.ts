/**
 * How an embed's classic script fetches what a module would import: with script elements, which a
 * frame without an origin may always use. The build wraps each part in a function.
 */
type Exports = Record<string, unknown>;
type Part = (require: (path: string) => Exports, exports: Exports) => void;

declare global {
  /** What has come, by file name. */
  var oneToOneParts: Map<string, Part>;
  /** Runs a part that has come, after what it needs. */
  var oneToOneMake: (path: string) => Exports;
  /** Fetches a part: its files, itself last. */
  var oneToOnePart: (files: readonly string[]) => Promise<Exports>;
}

const folder =
  (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, '') ?? '';
const asked = new Map<string, Promise<void>>();
const made = new Map<string, Exports>();

function fetchFile(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = `${folder}${name}`;
    script.onload = () => done();
    script.onerror = () => {
      asked.delete(name);
      fail(new Error(`${name} did not come`));
    };
    document.head.append(script);
  });
}

function come(name: string): Promise<void> {
  const coming = asked.get(name) ?? fetchFile(name);
  asked.set(name, coming);
  return coming;
}

globalThis.oneToOneParts = new Map();
globalThis.oneToOneMake = (path) => {
  const name = path.replace('./', '');
  const before = made.get(name);
  if (before) return before;
  const exports: Exports = {};
  made.set(name, exports);
  globalThis.oneToOneParts.get(name)?.(globalThis.oneToOneMake, exports);
  return exports;
};
globalThis.oneToOnePart = async (files) => {
  await Promise.all(files.map(come));
  return globalThis.oneToOneMake(files.at(-1) ?? '');
};

export {};
