const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (/^(light|dark|projector)$/.test(theme)) document.documentElement.dataset.theme = theme;
