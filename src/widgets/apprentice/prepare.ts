import { factOf, sourceOf } from '../../content/citations.ts';
import { type Library, library } from '../../content/library.ts';
import { clientReserves, nonbankPayments } from '../../content/series.ts';
import { formatDate } from '../../i18n/format.ts';
import { pseudo, toPseudo } from '../../i18n/pseudo.ts';
import type { Quote, Record } from './record.ts';

/** A quotation is spoken as it is, but for the language of the tests. */
const quoted = (text: string): string => (pseudo ? toPseudo(text) : text);

function claimed(content: Library, id: string): string {
  const quote = content.claims.find((claim) => claim.id === id)?.quote;
  if (quote === undefined) throw new Error(`claim ${id} has no quotation`);
  return quote;
}

function quoteOf(content: Library, fact: string, claims: readonly string[]): Quote {
  const [cited] = factOf(content, fact).sources;
  if (cited?.quote === undefined) throw new Error(`fact ${fact} has no quotation`);
  const { title = '', date = '' } = sourceOf(content, cited.source);
  return {
    article: quoted(claims.map((id) => claimed(content, id)).join(' ')),
    edition: quoted(cited.quote),
    where: `${title}, ${formatDate(date, content.language)}`,
  };
}

/** The series, and Marx as the editions have him. */
export async function prepare(_base: string, language: string): Promise<{ record: Record }> {
  const content = await library(language);
  const [payments, reserves] = await Promise.all([nonbankPayments(), clientReserves()]);
  return {
    record: {
      payments: payments.map(({ note: _note, fact: _fact, ...one }) => one),
      reserves: reserves.map(({ note: _note, fact: _fact, ...one }) => one),
      quotes: [quoteOf(content, 'H1', ['P21-3']), quoteOf(content, 'H2', ['P21-6', 'P21-7'])],
    },
  };
}
