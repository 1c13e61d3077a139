// @ts-check
// Which of a style sheet's conditions hold where a shared picture is drawn: on a lit screen of
// middling size, in a figure as wide as a column, with nothing in motion.

/** In CSS pixels. A container is between the widths at which the figures change, 35 and 50 rem. */
const page = { width: 1280, height: 800 };
const column = { width: 640 };

/** @type {Readonly<Record<string, string>>} */
const preferences = { 'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'reduce' };

const range = /^\((width|height)(>=|<=)([\d.]+)rem\)$/;
const preference = /^\(([\w-]+):\s*([\w-]+)\)$/;

/**
 * @param {string} test one of those joined by "and"
 * @param {{ width: number, height?: number }} room
 * @returns {boolean}
 */
function holds(test, room) {
  if (test.startsWith('not ')) return !holds(test.slice(4), room);
  if (test === 'screen' || test === 'all') return true;
  if (test === 'print') return false;
  const [, side, relation, rem] = range.exec(test) ?? [];
  const length = side === 'width' ? room.width : side === 'height' ? room.height : undefined;
  if (length !== undefined) {
    const limit = Number(rem) * 16;
    return relation === '>=' ? length >= limit : length <= limit;
  }
  const [, name = '', value] = preference.exec(test) ?? [];
  const preferred = preferences[name];
  if (preferred === undefined) throw new Error(`a condition that is not understood: ${test}`);
  return preferred === value;
}

/**
 * @param {string} name of the rule: "media" or "container"
 * @param {string} list its conditions
 */
export function applies(name, list) {
  const room = name === 'media' ? page : column;
  return list
    .split(',')
    .some((one) => one.split(' and ').every((test) => holds(test.trim(), room)));
}
