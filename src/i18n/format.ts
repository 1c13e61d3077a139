/** Numbers, money and dates as the reader's language writes them. Pure; used at build and in the browser. */

const cache = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, options);
    cache.set(key, format);
  }
  return format;
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it: a figure with many dates needs each but once. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = dates.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      ...options,
      timeZone: 'UTC',
    });
    dates.set(key, format);
  }
  return format;
}

const signs: Readonly<Record<string, string>> = {
  CNY: '¥',
  USD: 'US$',
  HKD: 'HK$',
  EUR: '€',
  GBP: '£',
  KES: 'KSh ',
};

function sign(currency: string): string {
  return signs[currency] ?? `${currency} `;
}

const lists = new Map<string, Intl.ListFormat>();

/** "one, two and three" as the language says it. */
export function formatList(items: readonly string[], locale: string): string {
  let format = lists.get(locale);
  if (!format) {
    format = new Intl.ListFormat(locale, { type: 'conjunction' });
    lists.set(locale, format);
  }
  return format.format(items);
}

/** Every digit of a number, "1,234,567" or, with one digit, "1,234.5". */
export function formatDigits(value: number, locale: string, digits = 0): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat(locale, options).format(value);
}

/** A balance: always yuan and fen, "¥1,234.50". `fen` is an integer. */
export function formatFen(fen: number, locale: string): string {
  const digits = numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${fen < 0 ? '−' : ''}¥${digits.format(Math.abs(fen) / 100)}`;
}

/** A price or a small sum as printed in the source, "HK$80.00". */
export function formatPrice(value: number, currency: string, locale: string, digits = 2): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return sign(currency) + numberFormat(locale, options).format(value);
}

/** A count; in words from one million on, "1.73 million". */
export function formatNumber(value: number, locale: string, digits = 2): string {
  const compact = Math.abs(value) >= 1e6;
  return numberFormat(locale, {
    maximumFractionDigits: digits,
    useGrouping: 'always',
    ...(compact ? { notation: 'compact', compactDisplay: 'long' } : {}),
  }).format(value);
}

/** A number of days, "88 days". */
export function formatDays(days: number, locale: string): string {
  return numberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);
}

/** A large sum, "US$34.5 billion". */
export function formatMoney(value: number, currency: string, locale: string, digits = 2): string {
  return sign(currency) + formatNumber(value, locale, digits);
}

/** A fraction as per cent: 0.98 is "98%". */
export function formatShare(fraction: number, locale: string, digits = 2): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(fraction);
}

/** An ISO date of any precision: "2020", "2020-11" or "2020-11-03". */
export function formatDate(iso: string, locale: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) throw new RangeError(`"${iso}" is not an ISO date`);
  if (month === undefined) return String(year);
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  return dateFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(at);
}

/** A month for an axis, "Apr 2021"; `month` counts from 0. */
export function formatMonth(year: number, month: number, locale: string): string {
  const format = dateFormat(locale, { year: 'numeric', month: 'short' });
  return format.format(new Date(Date.UTC(year, month)));
}
