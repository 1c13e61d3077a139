import type { APIRoute, GetStaticPaths } from 'astro';
import type { Deck } from '../../../../classroom/present/deck.ts';
import { chapterDeck, lessonDeck } from '../../../../classroom/present/make-deck.ts';
import { library } from '../../../../content/library.ts';
import { languages } from '../../../../i18n/languages.ts';

export const getStaticPaths = (async () => {
  const perLanguage = languages.map(async ({ code, path }) => {
    const content = await library(code);
    const decks: [string, Deck][] = [
      ...content.lessons.map((one): [string, Deck] => [
        `lesson-${one.id}`,
        lessonDeck(one, content),
      ]),
      ...content.chapters.map((one): [string, Deck] => [
        `chapter-${one.id}`,
        chapterDeck(one, content),
      ]),
    ];
    return decks.map(([deck, made]) => ({ params: { lang: path, deck }, props: { made } }));
  });
  return (await Promise.all(perLanguage)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ made: Deck }> = ({ props }) => Response.json(props.made);
