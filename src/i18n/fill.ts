/** A sentence with {places}, or one sentence for each plural category of the place named `count`. */
export type Template = string | { readonly one?: string; readonly other: string };

export type Values = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

function pluralForm(template: Exclude<Template, string>, count: number, locale: string): string {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  const forms: Readonly<Record<string, string | undefined>> = { ...template };
  return forms[rule.select(count)] ?? template.other;
}

/**
 * Puts values into the places of a template.
 * @throws Error naming the place, when a template asks for a value that was not given.
 */
export function fill(template: Template, values: Values, locale: string): string {
  const sentence =
    typeof template === 'string' ? template : pluralForm(template, Number(values['count']), locale);
  return sentence.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`no value for {${place}} in "${sentence}"`);
    return String(value);
  });
}
