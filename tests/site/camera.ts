import { chromium, type Page } from '@playwright/test';
import { browserArgs, findBrowser } from '../browser.mjs';
import { writeFilm } from './film.ts';
import { test as base, expect } from './health.ts';
import { openMarket, words } from './market.ts';

interface Camera {
  /** The text of the code that the camera sees; null for a bare wall. */
  film: string | null;
  /** How many cameras there are, 0 or 1. */
  cameras: number;
  permission: 'granted' | 'denied';
}

/** A page in a browser of its own, whose camera is a film. */
export const test = base.extend<Camera>({
  film: [null, { option: true }],
  cameras: [1, { option: true }],
  permission: ['granted', { option: true }],
  page: async ({ film, cameras, permission, baseURL, viewport }, use, info) => {
    const file = info.outputPath('camera.y4m');
    writeFilm(file, film);
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [
        ...browserArgs,
        `--use-fake-device-for-media-stream=device-count=${cameras}`,
        ...(cameras > 0 ? [`--use-file-for-fake-video-capture=${file}`] : []),
      ],
    });
    const page = await browser.newPage({ baseURL: baseURL ?? '', viewport });
    // Granting some rejects all others, so that nobody is asked.
    await page.context().grantPermissions(permission === 'granted' ? ['camera'] : []);
    await page.addInitScript(keepTracks);
    await use(page);
    await browser.close();
  },
});

/** Keeps hold of every track that the page gets, to see what becomes of it. */
function keepTracks(): void {
  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const tracks: MediaStreamTrack[] = [];
  Object.assign(globalThis, { tracks });
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

/** Whether each of the tracks that the page ever got is 'live' or 'ended'. */
export const trackStates = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.map(
      ({ readyState }) => readyState,
    ),
  );

/** Opens the market and presses the button for the device's own camera. */
export async function openCamera(page: Page): Promise<void> {
  await openMarket(page);
  await page.getByRole('button', { name: words.market.camera, exact: true }).click();
}

/** Opens the camera and waits until its picture runs. */
export async function cameraRuns(page: Page): Promise<void> {
  await openCamera(page);
  await expect(page.getByText(words.camera.note)).toBeVisible();
  expect(await trackStates(page)).toEqual(['live']);
}
