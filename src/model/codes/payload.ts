/**
 * What a merchant's code says, in the EMVCo merchant-presented format: fields of ID (2 digits),
 * length (2 digits, in characters) and value, some of them holding fields of their own.
 */
import { refuse, whole } from '../check.ts';
import { FEN_PER_YUAN } from '../money.ts';
import { crc16 } from './crc16.ts';

/** Length counts characters as a reader sees them in the string, not bytes. */
function lengthOf(value: string): number {
  return [...value].length;
}

function field(id: string, value: string): string {
  return id + String(lengthOf(value)).padStart(2, '0') + value;
}

export interface DemonstrationCode {
  /** The stall's name or number; 1 to 25 characters. */
  shop: string;
  /** Price in fen, for a code made for one sale; without it the code is a standing one. */
  amount?: number;
}

/**
 * A code that reads like a real one and that no wallet can route: the testing currency 963 (XTS),
 * the user-assigned country ZZ, no account field (02 to 51), an address under the reserved name
 * `example.org`, reversed. Throws a RangeError for a shop that is not 1 to 25 characters long or an
 * amount that is not a whole number of fen.
 */
export function demonstrationPayload({ shop, amount }: DemonstrationCode): string {
  if (lengthOf(shop) > 25) refuse('shop', 'at most 25 long', shop);
  const standing = amount === undefined;
  const price = standing ? '' : field('54', (whole('amount', amount) / FEN_PER_YUAN).toFixed(2));
  const address = field('80', `0021org.example.not-money${field('01', `SHOP${shop}`)}`);
  const body = `0002010102${standing ? 11 : 12}520400005303963${price}5802ZZ5914DEMO NOT MONEY6007NOWHERE${address}6304`;
  return body + crc16(body);
}

export interface CodeField {
  /** Two digits; 02 to 51 are accounts, 80 to 99 free for use, 63 the checksum. */
  id: string;
  length: number;
  value: string;
  /** The fields inside, for a template. */
  fields?: CodeField[];
}

function isTemplate(id: string): boolean {
  const number = Number(id);
  return (number >= 26 && number <= 51) || number === 62 || number === 64 || number >= 80;
}

function parseFields(name: string, text: string, inside: boolean): CodeField[] {
  const letters = [...text];
  const fields: CodeField[] = [];
  for (let at = 0; at < letters.length; ) {
    const head = letters.slice(at, at + 4).join('');
    if (!/^\d{4}$/.test(head)) refuse(name, `a field and length at ${at}`, text);
    const id = head.slice(0, 2);
    const length = Number(head.slice(2));
    const value = letters.slice(at + 4, at + 4 + length).join('');
    if (length === 0 || lengthOf(value) < length) {
      refuse(name, `${length} long in field ${id}`, text);
    }
    const parsed: CodeField = { id, length, value };
    if (!inside && isTemplate(id)) parsed.fields = parseFields(`field ${id}`, value, true);
    fields.push(parsed);
    at += 4 + length;
  }
  return fields;
}

export interface ParsedCode {
  fields: CodeField[];
  /** What the checksum should be; the code is sound if its last field says the same. */
  checksum: string;
  sound: boolean;
}

/**
 * The fields of a code, in order. Throws a RangeError, naming the field, where the text breaks off
 * or is not in the format; a wrong checksum is not an error but `sound: false`.
 */
export function parsePayload(payload: string): ParsedCode {
  const fields = parseFields('payload', payload, false);
  const last = fields.at(-1);
  const checksum = crc16(payload.slice(0, -4));
  return {
    fields,
    checksum,
    sound: last?.id === '63' && fields[0]?.id === '00' && last.value === checksum,
  };
}
