/**
 * Tells the host how tall the figure is, in the forms that newsrooms' pages already listen for. It
 * says a number and nothing else, so that it may say it to anyone.
 */
export function heightMessages(height: number, address: string, pymId: string): unknown[] {
  return [
    { type: 'one-to-one:height', version: 1, height },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    ...(pymId === '' ? [] : [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`]),
  ];
}

/** Tells the height now and at every change. Returns the way to tell it again, to who came late. */
export function tellHeight(body: HTMLElement, send: (message: unknown) => void): () => void {
  const asked = new URLSearchParams(location.search).get('childId') ?? '';
  const pymId = /^[\w-]{1,80}$/.test(asked) ? asked : '';
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    for (const message of heightMessages(height, location.href, pymId)) send(message);
  };
  const observer = new ResizeObserver(tell);
  observer.observe(body);
  return () => {
    told = 0;
    tell();
  };
}
