import { rulesOf } from './css.ts';

/** How a page is being looked at: what decides which palette is in force. */
export interface Setting {
  /** The palette that the reader chose, if any: the attribute `data-theme`. */
  readonly theme?: string;
  /** Whether the device asks for dark. */
  readonly dark: boolean;
  readonly print: boolean;
}

export type Palette = ReadonlyMap<string, string>;

function mediaHolds(query: string, { dark, print }: Setting): boolean {
  switch (query) {
    case 'print':
      return print;
    case '(prefers-color-scheme: dark)':
      return dark;
    default:
      throw new Error(`tokens.css has a media query that this check does not know: ${query}`);
  }
}

/** Specificity of a selector of the root that holds, or undefined where it does not. */
function weight(selector: string, { theme }: Setting): number | undefined {
  const [, not, value] = /^:root(:not\()?(?:\[data-theme(?:="(\w+)")?\])?\)?$/.exec(selector) ?? [];
  if (!selector.startsWith(':root')) throw new Error(`not a selector of the root: ${selector}`);
  if (selector === ':root') return 1;
  const matches = value === undefined ? theme !== undefined : theme === value;
  return matches === (not === undefined) ? 2 : undefined;
}

/** The custom properties in force, by the rules of the cascade: specificity, then order. */
export function paletteIn(css: string, setting: Setting): Palette {
  const found = new Map<string, { value: string; weight: number }>();
  for (const { media, selectors, declarations } of rulesOf(css)) {
    if (!media.every((query) => mediaHolds(query, setting))) continue;
    const weights = selectors.flatMap((selector) => weight(selector, setting) ?? []);
    if (weights.length === 0) continue;
    const own = Math.max(...weights);
    for (const { name, value } of declarations) {
      if (own >= (found.get(name)?.weight ?? 0)) found.set(name, { value, weight: own });
    }
  }
  return new Map([...found].map(([name, { value }]) => [name, value]));
}
