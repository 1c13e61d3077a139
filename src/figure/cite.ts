const SPECIAL = /[{}%&$#_\\]/g;

/** A BibTeX entry for a figure in one state. */
export function bibtex(id: string, title: string, site: string, address: string): string {
  const safe = (text: string): string => text.replace(SPECIAL, (sign) => `\\${sign}`);
  return [
    `@misc{one-to-one-${id},`,
    `  title = {${safe(title)}},`,
    `  howpublished = {${safe(site)}},`,
    `  url = {${address}},`,
    '  note = {CC BY 4.0}',
    '}',
  ].join('\n');
}
