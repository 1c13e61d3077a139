import type { Lesson, LessonStep } from '../../content/lesson-schema.ts';
import type { Chapter, Library } from '../../content/library.ts';
import { renderInline } from '../../content/markdown.ts';
import type { WidgetId } from '../../content/schemas.ts';
import { fill } from '../../i18n/fill.ts';
import { words } from '../../i18n/words.ts';
import { chapterHref } from '../../site/chapters.ts';
import { embedHref } from '../../site/embeds.ts';
import { href } from '../../site/href.ts';
import { type Parts, partsOf } from '../../story/parts.ts';
import { widgets } from '../../widgets/registry.ts';
import { showHref } from '../lessons/show.ts';
import { timed } from '../lessons/timing.ts';
import type { Deck, Slide, Wall } from './deck.ts';

const stateOf = (widget: string): string => widgets.get(widget)?.state ?? '';

function figure(language: string, widget: WidgetId, state: string): Wall {
  return { widget, frame: embedHref(language, widget), state };
}

function wallOf(language: string, show: LessonStep['show'], address: string | undefined): Wall {
  if (show === 'none' || address === undefined) return null;
  if ('page' in show) return { page: address };
  if ('chapter' in show) return figure(language, show.chapter, stateOf(show.chapter));
  return figure(language, show.widget, show.state);
}

/** A lesson: its steps, with all that the plan says of them. */
export function lessonDeck(lesson: Lesson, library: Library): Deck {
  const { language } = library;
  const render = (text: string): string => renderInline(text, { library });
  const steps = new Map(
    library.chapters.map((chapter) => [chapter.id, partsOf(chapter, library).steps]),
  );
  const slides = timed(lesson.steps).map(({ step }): Slide => {
    const address = showHref(language, step.show, steps);
    return {
      id: step.id,
      title: step.title,
      minutes: step.minutes,
      wall: wallOf(language, step.show, address),
      phone: address ?? null,
      does: render(step.do),
      asks: step.ask.map((question, index) => ({
        question: render(question),
        answer: render(step.answers[index] ?? ''),
      })),
      hands: step.hands
        ? { question: render(step.hands.question), options: step.hands.options.map(render) }
        : null,
      misconceptions: step.misconceptions.map(({ hear, reply }) => ({
        hear: render(hear),
        reply: render(reply),
      })),
      notes: step.notes ? render(step.notes) : '',
    };
  });
  return { title: lesson.title, back: href(language, `classroom/${lesson.id}/`), slides };
}

/** A step's own text, without its heading and the marks that lead to sources. */
const textOf = (html: string): string =>
  html
    .replace(/<\/?section[^>]*>/g, '')
    .replace(/<h2[\s\S]*?<\/h2>/g, '')
    .replace(/<sup[\s\S]*?<\/sup>/g, '');

function prediction({ predict }: Parts, chapter: Chapter, language: string): Slide {
  return {
    id: 'guess',
    title: chapter.title,
    minutes: 0,
    wall: figure(language, chapter.id, stateOf(chapter.id)),
    phone: chapterHref(language, chapter.id),
    does: '',
    asks: [{ question: predict.question, answer: textOf(predict.reveal) }],
    hands: { question: predict.question, options: predict.options.map(({ label }) => label) },
    misconceptions: predict.options.map(({ label, answer }) => ({ hear: label, reply: answer })),
    notes: '',
  };
}

/** A chapter: its question, then its steps. */
export function chapterDeck(chapter: Chapter, library: Library): Deck {
  const { language } = library;
  const parts = partsOf(chapter, library);
  const page = chapterHref(language, chapter.id);
  const slides = parts.steps.map(
    (step): Slide => ({
      id: step.id,
      title: step.title,
      minutes: 0,
      wall: figure(language, chapter.id, step.state || stateOf(chapter.id)),
      phone: `${page.replace(/#.*$/, '')}#${step.id}`,
      does: '',
      asks: [],
      hands: null,
      misconceptions: [],
      notes: textOf(step.html),
    }),
  );
  const title = fill(
    words(language, 'lessons').lesson.chapter,
    { number: chapter.number, title: chapter.title },
    language,
  );
  return { title, back: page, slides: [prediction(parts, chapter, language), ...slides] };
}
