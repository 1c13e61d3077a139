{
  const { offline } = document.currentScript.dataset;
  if (navigator.serviceWorker && top === self)
    addEventListener('load', () => setTimeout(() => import(offline), 3000));
}
