/** A figure's numbers: shown as a table, spoken as one, and saved as one. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const cell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** RFC 4180. A cell that a spreadsheet would take for a formula is led by a mark that stops it. */
export function toCsv(tables: readonly Table[]): string {
  const safe = (text: string): string => cell(/^[=+@\t]/.test(text) ? `'${text}` : text);
  return tables
    .map(({ caption, columns, rows }) =>
      [[caption], columns, ...rows].map((row) => row.map(safe).join(',')).join('\r\n'),
    )
    .join('\r\n\r\n')
    .concat('\r\n');
}
