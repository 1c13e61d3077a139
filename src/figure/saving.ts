import { pictureOf, toPng } from './picture.ts';
import { save } from './save.ts';
import { type Table, toCsv } from './table.ts';

/** Hands the reader a figure's numbers as a spreadsheet reads them. */
export function saveTables(tables: readonly Table[], name: string): void {
  save(new Blob([toCsv(tables)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/**
 * Hands the reader a figure's drawings as one picture.
 * @throws Error when the figure has no drawing, or the browser cannot make a picture of it
 */
export async function saveDrawing(
  figure: Element | null,
  form: 'svg' | 'png',
  { name, title, source }: { name: string; title: string; source: string },
): Promise<void> {
  const svg = pictureOf(figure, title, source);
  const whole = form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg);
  save(whole, `${name}.${form}`);
}
