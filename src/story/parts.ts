import { Citations } from '../content/citations.ts';
import type { Chapter, Library } from '../content/library.ts';
import { renderInline, renderMarkdown } from '../content/markdown.ts';

/** One step: its text, with the margin notes that follow it. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Query string of the widget's state that the step shows; empty for its opening state. */
  readonly state: string;
  readonly html: string;
}

/** A chapter taken apart at its directives, in the order in which it is read. */
export interface Parts {
  readonly opening: string;
  readonly predict: {
    readonly question: string;
    readonly options: readonly { id: string; label: string; answer: string }[];
    readonly reveal: string;
  };
  readonly steps: readonly Step[];
  readonly closing: string;
  readonly citations: Citations;
}

function cut(text: string, marker: string, chapter: string): [string, string] {
  const [before, after, ...more] = text.split(marker);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`chapter "${chapter}" must hold ${marker} exactly once`);
  }
  return [before, after];
}

function toStep(html: string): Step {
  const [, id = ''] = html.match(/data-step="([^"]+)"/) ?? [];
  const [, state = ''] = html.match(/data-state="([^"]*)"/) ?? [];
  const [, title = ''] = html.match(/<h2[^>]*>(.*?)<\/h2>/) ?? [];
  return { id, title, state: state.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'), html };
}

/**
 * Renders a chapter; citations are numbered in reading order over all its parts. Where several
 * chapters share a page they share its citations, and their steps carry the chapter's name.
 */
export function partsOf(chapter: Chapter, library: Library, shared?: Citations): Parts {
  const citations = shared ?? new Citations();
  const setting = { library, citations, prefix: shared ? `${chapter.id}-` : '' };
  const [openingSource, rest] = cut(chapter.body, '::predict', chapter.id);
  const opening = renderMarkdown(openingSource, setting);
  const predict = {
    question: renderInline(chapter.predict.question, setting),
    options: chapter.predict.options.map(({ id, label, answer }) => ({
      id,
      label: renderInline(label.replace(/^(\d+)\./, '$1\\.'), setting),
      answer: renderMarkdown(answer, setting),
    })),
    reveal: renderMarkdown(chapter.predict.reveal, setting),
  };
  const [story, closing] = cut(renderMarkdown(rest, setting), '<!--closing-->', chapter.id);
  const [before = '', ...pieces] = story.split('<!--step-->');
  return {
    opening: opening + before,
    predict,
    steps: pieces.map(toStep),
    closing,
    citations,
  };
}
