// Where the page's head was slow to come, a face would hold the first words back: the device's own
// serve. What the service worker keeps comes over no line.
{
  const [{ requestStart }] = performance.getEntriesByType('navigation');
  if (performance.now() - requestStart > 150 && !navigator.serviceWorker?.controller)
    document.documentElement.dataset.line = 'slow';
}
