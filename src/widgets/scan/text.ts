/** The longest decoded text that is shown, in characters; a QR code can hold over 4,000. */
export const SHOWN_LENGTH = 200;

/*
 * What could hide, reorder or break up text on screen: control characters, line and paragraph
 * separators, direction overrides, zero-width and other invisible format characters, private use.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * Text from an unknown hand, made fit to be shown as plain text: one line, nothing invisible,
 * at most `length` characters (code points), the last of them an ellipsis if some were cut.
 */
export function plainText(text: string, length: number = SHOWN_LENGTH): string {
  // Bounded first: a character that is dropped or cut costs nothing after this line.
  const head = text.slice(0, length * 8);
  const line = head
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(line);
  if (characters.length <= length && head.length === text.length) return line;
  return `${characters.slice(0, length - 1).join('')}…`;
}
