import { type Code, MODULE_KINDS, type ModuleKind, matrixPath } from './code.ts';
import { readPayment } from './payment.ts';

/** A piece of a code's text and what it is for. */
export interface TextPart {
  readonly text: string;
  readonly part: 'address' | 'payee' | 'amount' | 'foreign';
}

/** Takes a code's text apart: where, who, how much. */
export function textParts(text: string, bases: readonly string[]): TextPart[] {
  const scanned = readPayment(text, bases);
  if (scanned.kind !== 'payment') return [{ text, part: 'foreign' }];
  const hash = text.indexOf('#') + 1;
  const [payee = '', amount] = text.slice(hash).split('/');
  return [
    { text: text.slice(0, hash), part: 'address' },
    { text: payee, part: 'payee' },
    ...(amount === undefined ? [] : [{ text: `/${amount}`, part: 'amount' as const }]),
  ];
}

/** The dark modules of each kind as a path of its own, and how many modules are of that kind. */
export function kindPaths(code: Code): { kind: ModuleKind; path: string; share: number }[] {
  return MODULE_KINDS.map((kind) => {
    const modules = code.modules.map((dark, index) => (code.kinds[index] === kind ? dark : 0));
    const count = code.kinds.filter((one) => one === kind).length;
    return {
      kind,
      path: matrixPath({ size: code.size, modules }),
      share: count / code.kinds.length,
    };
  }).filter(({ share }) => share > 0);
}
