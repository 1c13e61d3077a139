import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { toThePoint, widgetIds } from '../site/points.ts';
import type { Who, WordPress } from './wordpress.ts';

/*
 * What the guide to embedding says of WordPress, in a WordPress that run.mjs started. It knows no
 * provider of ours: all it has is the address, and what it finds there.
 */

const press: WordPress = JSON.parse(process.env['WORDPRESS'] ?? '{}');
const figures = process.env['WORDPRESS_FIGURES'] ?? '';
const dist = join(import.meta.dirname, '../..', process.env['OUT'] ?? 'dist');
const writers: readonly Who[] = ['author', 'administrator'];

const embed = (id: string): string => `${figures}v1/embed/${id}/`;
const described = (id: string): { title: string; height: number } =>
  JSON.parse(readFileSync(join(dist, `v1/oembed/${id}.json`), 'utf8'));

type Element = DefaultTreeAdapterMap['element'];
function framesIn(html: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if (node.nodeName === 'iframe') {
      const { attrs } = node as Element;
      found.push(Object.fromEntries(attrs.map(({ name, value }) => [name, value])));
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

/** Publishes a post over WordPress's own interface. Returns its public address. */
async function publish(who: Who, content: string): Promise<string> {
  const response = await fetch(`${press.url}/?rest_route=/wp/v2/posts`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`${who}:${press.users[who].application}`)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ title: `By the ${who}`, content, status: 'publish' }),
  });
  expect(response.status).toBe(201);
  return (await response.json()).link;
}

const publicPage = async (address: string): Promise<string> => (await fetch(address)).text();

/** The frame that WordPress makes of a figure's address, with its own safeguards around it. */
function expectFigure(frame: Record<string, string> | undefined, id: string): void {
  const { src = '', 'data-secret': secret = '', ...rest } = frame ?? {};
  expect(secret).toMatch(/^\w{10}$/);
  expect(src).toBe(`${embed(id)}#?secret=${secret}`);
  // No style: beside a quotation WordPress would clip the frame away.
  expect(rest).toEqual({
    class: 'wp-embedded-content',
    sandbox: 'allow-scripts',
    security: 'restricted',
    title: described(id).title,
    width: '100%',
    height: String(described(id).height),
    frameborder: '0',
  });
}

for (const who of writers) {
  test(`the ${who}: each figure's address on a line of its own is that figure`, async () => {
    expect(press.users[who].mayWriteHtml).toBe(who === 'administrator');
    const lines = widgetIds.map((id) => `About ${id}.\n\n${embed(id)}`);
    const frames = framesIn(await publicPage(await publish(who, lines.join('\n\n'))));
    expect(frames).toHaveLength(widgetIds.length);
    for (const [index, id] of widgetIds.entries()) expectFigure(frames[index], id);
  });

  test(`the ${who}: what is no figure's address stays as it is`, async () => {
    const html = await publicPage(
      await publish(who, `${figures}peg/\n\nIn a line: ${embed('peg')} with words around it.`),
    );
    expect(framesIn(html)).toEqual([]);
    expect(html).toContain(`${figures}peg/`);
  });

  test(`the ${who}: an HTML block with a frame is ${who === 'author' ? 'emptied' : 'kept'}`, async () => {
    const frame = `<iframe src="${embed('peg')}?custody=0.5" title="Figure" width="100%" height="900" loading="lazy" frameborder="0"></iframe>`;
    const html = await publicPage(
      await publish(who, `<!-- wp:html -->\n${frame}\n<!-- /wp:html -->`),
    );
    expect(framesIn(html).map(({ src }) => src)).toEqual(
      who === 'author' ? [] : [`${embed('peg')}?custody=0.5`],
    );
  });
}

test('an address with a state in it gives the figure as it opens', async () => {
  const html = await publicPage(await publish('author', `${embed('peg')}?custody=0.5&theme=dark`));
  const [frame, ...others] = framesIn(html);
  expect(others).toEqual([]);
  expectFigure(frame, 'peg');
});

/** What this test uses of the block editor's own interface. */
interface Editor {
  blocks: {
    createBlock: (name: string, attributes: object) => unknown;
    pasteHandler: (pasted: object) => { name: string; attributes: { url?: string } }[];
  };
  data: {
    dispatch: (store: string) => Record<string, (...args: unknown[]) => Promise<unknown>>;
    select: (store: string) => Record<string, (...args: unknown[]) => unknown>;
  };
}

/** Pastes addresses into a new post in the block editor and publishes it. Returns its address. */
async function pasteAndPublish(page: Page, who: Who, addresses: string[]): Promise<string> {
  await page.goto(`${press.url}/wp-login.php`);
  await page.locator('#user_login').fill(who);
  await page.locator('#user_pass').fill(press.users[who].password);
  await page.locator('#wp-submit').click();
  await page.waitForURL('**/wp-admin/**');
  await page.goto(`${press.url}/wp-admin/post-new.php`);
  await page.waitForFunction(() => {
    const { wp } = globalThis as unknown as { wp?: Editor };
    return wp?.data?.select('core/editor')?.['getCurrentPostId']?.();
  });
  await page.evaluate((urls) => {
    const { wp } = globalThis as unknown as { wp: Editor };
    const pasted = urls.flatMap((url) => {
      // It makes blocks of addresses with TLS alone; ours has none here, and is put in afterwards.
      const plainText = url.replace(/^http:/, 'https:');
      const blocks = wp.blocks.pasteHandler({ HTML: '', plainText, mode: 'BLOCKS' });
      return blocks.map(({ name, attributes }) =>
        wp.blocks.createBlock(name, { ...attributes, url }),
      );
    });
    void wp.data.dispatch('core/block-editor')['resetBlocks']?.(pasted);
  }, addresses);
  // The editor asks for each figure and writes what it was told into the block.
  await page.waitForFunction((count) => {
    const { wp } = globalThis as unknown as { wp: Editor };
    const blocks = wp.data.select('core/block-editor')['getBlocks']?.() as {
      attributes: { providerNameSlug?: string };
    }[];
    return blocks.filter(({ attributes }) => attributes.providerNameSlug).length === count;
  }, addresses.length);
  return page.evaluate(async () => {
    const { wp } = globalThis as unknown as { wp: Editor };
    const { editPost, savePost } = wp.data.dispatch('core/editor');
    await editPost?.({ title: 'In the block editor', status: 'publish' });
    await savePost?.();
    return String(wp.data.select('core/editor')['getPermalink']?.());
  });
}

/** Every frame of a post is all there, as tall as it says, and works. */
async function useFigures(page: Page, ids: readonly string[], where: string): Promise<void> {
  const frames = page.locator('iframe.wp-embedded-content');
  await expect(frames).toHaveCount(ids.length);
  for (const [index, id] of ids.entries()) {
    const frame = frames.nth(index);
    await frame.scrollIntoViewIfNeeded();
    const seen = await frame.evaluate((element) => {
      const style = getComputedStyle(element);
      const { position, visibility } = style;
      // Outdated, and what WordPress hides frames with.
      const clip = style.getPropertyValue('clip');
      const { left, right, height } = element.getBoundingClientRect();
      return { clip, position, visibility, height, inside: left >= 0 && right <= innerWidth };
    });
    expect.soft(seen, `${id}, ${where}`).toEqual({
      clip: 'auto',
      position: 'static',
      visibility: 'visible',
      height: described(id).height,
      inside: true,
    });
    const figure = frame.contentFrame();
    await figure.locator('.figure').hover();
    await figure.locator('.figure[data-awake]').waitFor();
    await toThePoint(id, figure);
  }
}

test('an author’s figures, by line and by block, are shown whole and work', async ({ page }) => {
  const shown = ['peg', 'scan', 'bankruptcy'];
  const posts = {
    block: await pasteAndPublish(page, 'author', shown.map(embed)),
    line: await publish('author', shown.map(embed).join('\n\n')),
  };

  // Read by somebody who is not logged in.
  await page.goto('about:blank');
  await page.context().clearCookies();
  const complaints: string[] = [];
  page.on('console', (message) =>
    complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const [name, address] of Object.entries(posts)) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      await useFigures(page, shown, `${name}, ${width} px`);
    }
  }
  expect(complaints).toEqual([]);
});
