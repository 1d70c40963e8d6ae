/**
 * Finds the Chrome or Chromium that tests, benchmarks and pictures run in, and installs one the platform's way when a
 * command may do so. Prevents two mistakes: a test run that silently skips its browser part, and a download nobody
 * was told about.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  `${process.env['PROGRAMFILES'] ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
];

/** The path of a Chrome or Chromium, or undefined. `CHROME_PATH` decides alone when it is set. */
export function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return candidates.find(isExecutable);
}

/** Arguments that every launch of ours uses; root (containers, CI) cannot have Chromium's own sandbox. */
export function chromiumArgs() {
  const isRoot = process.getuid?.() === 0;
  return ['--disable-gpu', '--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])];
}

/** Finds Chromium or installs it with apt-get; throws with what to do where that is impossible. */
export function requireChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env['CHROME_PATH']) {
    throw new Error(`CHROME_PATH is ${process.env['CHROME_PATH']}, but there is no program there that can be started.`);
  }
  if (installWithApt('chromium')) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'Found no Chrome or Chromium. Install one (Debian, Ubuntu: "apt-get install chromium"; macOS: "brew install --cask ' +
      'chromium") or say where it is: CHROME_PATH=/path/to/chrome npm test',
  );
}

/** Installs a Debian package as root or through a sudo that asks no password, and says so. */
export function installWithApt(name) {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const command = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  console.error(`${name} is missing: installing it with "${command.join(' ')} install ${name}"`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) =>
    spawnSync(command[0], [...command.slice(1), ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', name);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
