/** All architecture rules by name, and the folders they look at. */
import { importCounts, importCycles, importDirections } from './import-rules.js';
import { fileSizes, functionSizes } from './size-rules.js';
import type { SourceFile, Violation } from './source-tree.js';
import {
  documentedExports,
  folderNames,
  forbiddenConstructs,
  purposeComments,
  unexplainedCasts,
} from './text-rules.js';
import { domainPurity, errorCodes, wireNames } from './wire-rules.js';

/** Folders of the repository that the rules cover. */
export const COVERED = ['src', 'instance', 'test', 'demo'] as const;

/** Each rule under the sentence its test is named by. */
export const RULES: Readonly<Record<string, (files: readonly SourceFile[]) => Violation[]>> = {
  'imports only go in the directions of the matrix': importDirections,
  'no files import each other': importCycles,
  'no file imports more than twelve modules': importCounts,
  'every file stays within its size': fileSizes,
  'every function stays within sixty lines, and few exceed forty': functionSizes,
  'every file opens with its purpose': purposeComments,
  'exports are documented': documentedExports,
  'nothing forbidden is used': forbiddenConstructs,
  'every cast says why': unexplainedCasts,
  'folders have real names': folderNames,
  'wire names stay where the wire is read and written': wireNames,
  'the server only makes error codes of the protocol': errorCodes,
  'the domain has no clock and no dice of its own': domainPurity,
};
