/**
 * How an embed's classic script fetches what a module would import: with a script element, which a
 * frame without an origin may always do.
 */
declare global {
  var oneToOneParts: Map<string, unknown>;
  var oneToOnePart: (name: string) => Promise<unknown>;
}

const folder =
  (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, '') ?? '';
const asked = new Map<string, Promise<unknown>>();

function fetchPart(name: string): Promise<unknown> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = `${folder}part-${name}.js`;
    script.onload = () => done(globalThis.oneToOneParts.get(name));
    script.onerror = () => {
      asked.delete(name);
      fail(new Error(`the part "${name}" did not come`));
    };
    document.head.append(script);
  });
}

globalThis.oneToOneParts = new Map();
globalThis.oneToOnePart = (name) => {
  const found = asked.get(name) ?? fetchPart(name);
  asked.set(name, found);
  return found;
};

export {};
