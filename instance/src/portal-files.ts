/**
 * The portal's built files: the renderer for Node and the scripts and styles for browsers. They are built beside the server
 * and never imported by it statically, so a server whose portal nobody opens loads none of it.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ClientJSON, EnvironmentJSON } from 'clerk-kit/protocol';

/** Where a page is, and in which language it answers. */
export interface PortalPlace {
  readonly base: string;
  readonly locale: string;
  readonly query: URLSearchParams;
  readonly path: string;
}

/** What a page is made from. */
export interface PortalInput extends PortalPlace {
  readonly page: string;
  readonly publishableKey: string;
  readonly environment: EnvironmentJSON;
  readonly client: ClientJSON | null;
  readonly devBrowserToken: string | null;
  readonly allowedRedirectOrigins: readonly string[];
}

/** The functions of the built renderer (`instance/portal/render.ts`). */
export interface PortalRenderer {
  chooseLocale(wanted: string | null, acceptLanguage: string | null): string;
  portalStyles(): string;
  renderPage(input: PortalInput): string;
  renderNotFound(place: PortalPlace): string;
}

/** A file to serve. */
export interface PortalFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};
const here = dirname(fileURLToPath(import.meta.url));

/** Beside the built server; where the build puts it; in the working folder, for a server that a test has bundled. */
const PLACES = [
  join(here, 'portal'),
  join(here, '../portal'),
  join(here, '../dist/portal'),
  resolve('instance/dist/portal'),
];

/** The folder, looked for when the first page is asked for: a build may have come meanwhile. */
const folderOf = (): string | undefined => PLACES.find((place) => existsSync(join(place, 'render.js')));

let renderer: Promise<PortalRenderer> | undefined;

/** Loads the renderer; null when the portal has not been built. */
export async function loadPortal(): Promise<PortalRenderer | null> {
  const folder = folderOf();
  if (folder === undefined) return null;
  renderer ??= import(pathToFileURL(join(folder, 'render.js')).href) as Promise<PortalRenderer>; // built from that module
  return renderer;
}

/** A script or style by file name; null for every other name. */
export async function readPortalFile(name: string): Promise<PortalFile | null> {
  const type = TYPES[/^[\w.-]+\.(js|css)$/.exec(name)?.[1] ?? ''];
  const folder = folderOf();
  if (folder === undefined || type === undefined) return null;
  const file = join(folder, 'files', name);
  return existsSync(file) ? { bytes: new Uint8Array(await readFile(file)), type } : null;
}
