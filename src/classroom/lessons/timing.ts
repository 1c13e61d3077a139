import type { LessonStep } from '../../content/lesson-schema.ts';

export interface Timed {
  readonly step: LessonStep;
  /** Minutes of the lesson at which the step begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** The steps with the minutes from the lesson's beginning. */
export function timed(steps: readonly LessonStep[]): Timed[] {
  let from = 0;
  return steps.map((step) => {
    const begins = from;
    from += step.minutes;
    return { step, from: begins, to: from };
  });
}
