/** What a drawing looks like without the page's style sheet. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

/** Writes how a drawing looks in the page into a copy of it. */
export function copyLook(from: Element, to: Element): void {
  const look = getComputedStyle(from);
  if (look.display === 'none' || look.visibility === 'hidden') {
    to.setAttribute('display', 'none');
    return;
  }
  for (const name of KEPT) {
    const value = look.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  to.removeAttribute('class');
  for (let i = 0; i < from.children.length; i++) {
    const [a, b] = [from.children[i], to.children[i]];
    if (a && b) copyLook(a, b);
  }
}

/** An element of a drawing. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  text = '',
): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}
