// Installs the packages if that has not been done, or was done for another lock file. Runs before
// start and test, with whatever Node.js is installed: old syntax on purpose.
var childProcess = require('node:child_process');
var crypto = require('node:crypto');
var fs = require('node:fs');
var path = require('node:path');

var root = path.join(__dirname, '..', '..');
var stamp = path.join(root, 'node_modules', '.lock-hash');
var lock = fs.readFileSync(path.join(root, 'package-lock.json'));
var hash = crypto.createHash('sha256').update(lock).digest('hex');

function installed() {
  try {
    return fs.readFileSync(stamp, 'utf8') === hash;
  } catch {
    return false;
  }
}

function install() {
  console.log('Installing the packages (once, about a minute) ...');
  var npm = process.env.npm_execpath;
  var result = npm
    ? childProcess.spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: 'inherit' })
    : childProcess.spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: true });
  if (result.status !== 0) {
    console.error('The packages could not be installed: see the message above, then try again.');
    process.exit(1);
  }
  fs.writeFileSync(stamp, hash);
}

if (!installed()) install();
