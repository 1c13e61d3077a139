/** What the app may do with a push. The signs are the evidence's, the sizes are ours. */
export const ANSWERS = { offsets: -0.5, still: 0, half: 0.5, banks: 1, amplifies: 1.5 } as const;
export type Answer = keyof typeof ANSWERS;
export const ANSWER_IDS = Object.keys(ANSWERS) as Answer[];

/** Each study looked at policy going one way. */
export const DIRECTIONS = { offsets: 'tighten', amplifies: 'ease' } as const;

export function answerOf(passThrough: number): Answer | undefined {
  return ANSWER_IDS.find((id) => ANSWERS[id] === passThrough);
}

/** The study that speaks of an answer like this, if there is one. */
export function studyOf(passThrough: number): keyof typeof DIRECTIONS | undefined {
  return passThrough < 0 ? 'offsets' : passThrough > 1 ? 'amplifies' : undefined;
}
