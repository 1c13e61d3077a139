try {
  const chosen = localStorage.getItem('one-to-one.theme');
  if (/^(light|dark|projector)$/.test(chosen)) document.documentElement.dataset.theme = chosen;
} catch {}
