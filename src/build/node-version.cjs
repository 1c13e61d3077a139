// Says clearly when the Node.js that runs the scripts is too old. Old syntax on purpose: it must
// itself run on what it refuses.
var required = [22, 12];
var parts = process.versions.node.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);
if (major < required[0] || (major === required[0] && minor < required[1])) {
  console.error(
    'This project needs Node.js ' +
      required.join('.') +
      ' or later; this is ' +
      process.version +
      '.\n' +
      'Run "npm ci": it brings its own Node.js where there is one for this system.\n' +
      'If that did not help, install a newer Node.js and try again.',
  );
  process.exit(1);
}
