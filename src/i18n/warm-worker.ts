/** Has the browser learn the numbers of its languages, and says when it has. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  new Intl.NumberFormat(data);
  postMessage('known');
});
