/** As much of CSS as the checks need: flat rules with their media queries. */

export interface Declaration {
  readonly name: string;
  readonly value: string;
}

export interface Rule {
  /** The conditions of the media queries around the rule, outermost first. */
  readonly media: readonly string[];
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
}

/** Takes a stylesheet apart, following nested at-rules; order is kept. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const open: string[] = [];
  let text = '';
  const declare = (): void => {
    const declarations = text
      .split(/;(?![^(]*\))/)
      .map((part) => /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(part))
      .flatMap((found) => (found ? [{ name: found[1] ?? '', value: found[2] ?? '' }] : []));
    const selector = open.findLast((one) => !one.startsWith('@')) ?? open.at(-1) ?? '';
    if (declarations.length > 0) {
      rules.push({
        media: open.filter((one) => one.startsWith('@media')).map((one) => one.slice(6).trim()),
        selectors: selector.split(',').map((one) => one.trim()),
        declarations,
      });
    }
    text = '';
  };
  for (const character of css.replace(/\/\*[\s\S]*?\*\//g, '')) {
    if (character === '{') {
      // Declarations may stand before a nested rule.
      const at = text.lastIndexOf(';') + 1;
      const head = text.slice(at).trim();
      text = text.slice(0, at);
      declare();
      open.push(head);
    } else if (character === '}') {
      declare();
      open.pop();
    } else text += character;
  }
  return rules;
}

/** The stylesheets in a file: all of it, or its style elements. */
export function cssOf(path: string, source: string): string {
  if (path.endsWith('.css')) return source;
  return [...source.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)]
    .map(([, css]) => css)
    .join('\n');
}
