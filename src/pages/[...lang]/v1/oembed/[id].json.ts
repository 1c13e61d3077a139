import type { APIRoute, GetStaticPaths } from 'astro';
import { escapeHtml } from '../../../../content/html.ts';
import { type Chapter, library } from '../../../../content/library.ts';
import { defaultHeight } from '../../../../embed/heights.ts';
import { languages } from '../../../../i18n/languages.ts';
import { words } from '../../../../i18n/words.ts';
import { embedHref, imageHref, imageSize } from '../../../../site/embeds.ts';
import { href } from '../../../../site/href.ts';
import { isBuilt } from '../../../../widgets/props.ts';

export const getStaticPaths = (async () => {
  const perLanguage = languages.map(async ({ code, path }) => {
    const { chapters } = await library(code);
    return chapters
      .filter(({ id }) => isBuilt(id))
      .map((chapter) => ({
        params: { lang: path, id: chapter.id as string },
        props: { language: code, chapter },
      }));
  });
  return (await Promise.all(perLanguage)).flat();
}) satisfies GetStaticPaths;

/**
 * oEmbed 1.0, rich. The markup is one frame and nothing else: beside a quotation WordPress would
 * hide the frame until its own script speaks to it. It is as wide as its column, whatever width is
 * said: a phone is narrower.
 */
export const GET: APIRoute<{ language: string; chapter: Chapter }> = ({ props, site }) => {
  const { language, chapter } = props;
  const address = new URL(embedHref(language, chapter.id), site).href;
  const width = 640;
  const height = defaultHeight(chapter.id);
  const body = {
    type: 'rich',
    version: '1.0',
    title: chapter.title,
    provider_name: words(language, 'site').name,
    provider_url: new URL(href(language, ''), site).href,
    cache_age: 86_400,
    width,
    height,
    thumbnail_url: new URL(imageHref(language, chapter.id), site).href,
    thumbnail_width: imageSize.width,
    thumbnail_height: imageSize.height,
    html: `<iframe src="${escapeHtml(address)}" title="${escapeHtml(chapter.title)}" width="100%" height="${height}" frameborder="0"></iframe>`,
  };
  return new Response(JSON.stringify(body));
};
