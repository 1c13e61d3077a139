document.documentElement.classList.add('script');
// A script that does not come cannot say so: this line does, and its button loads the page anew.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) document.documentElement.classList.add('lost');
  },
  true,
);
addEventListener('click', ({ target }) => {
  if (target.matches?.('.lost .figure:not([data-awake]) [data-failed] button')) location.reload();
});
