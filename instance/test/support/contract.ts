/**
 * Checks answers against the published OpenAPI files, where they are present beside the repository. Three relaxations, because
 * the file describes less than real servers send: closed objects are open, `oneOf` is `anyOf`, `nullable` is a type.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/reference/openapi');
const FRONTEND = resolve(FOLDER, 'fapi-2026-05-12.yml');
const BACKEND = resolve(FOLDER, 'bapi-2026-05-12.yml');

/** Whether the contract file is there; tests that exist only for it are skipped, visibly, when it is not. */
export const contractIsPresent = existsSync(FRONTEND);

/** Answers that say less than the file wants, each with its reason. */
const KNOWN: Readonly<Record<string, string>> = {
  'GET /.well-known/openid-configuration': 'there are no OAuth endpoints to announce yet',
};

type Node = Record<string, unknown>;

interface Contract {
  readonly validators: Map<string, ValidateFunction | null>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly ajv: Ajv;
}

interface Operation {
  readonly responses: Readonly<Record<string, { $ref?: string; content?: Record<string, unknown> }>>;
}

const contracts = new Map<string, Contract | null>();

/** How many answers were compared, so that a run can prove it compared any. */
export const comparisons = { count: 0 };

/** Fails when the answer is not one that the file documents for the operation. Undocumented operations pass. */
export function assertMatchesContract(method: string, path: string, status: number, body: unknown): void {
  if (!path.startsWith('/backend/')) assertMatches(FRONTEND, method, path, status, body);
}

/** The same for the Backend API; the path is the one below `/backend/v1`. */
export function assertMatchesBackendContract(method: string, path: string, status: number, body: unknown): void {
  assertMatches(BACKEND, method, path, status, body);
}

function assertMatches(file: string, method: string, path: string, status: number, body: unknown): void {
  const contract = open(file);
  if (!contract) return;
  const template = templateFor(contract, path.replace(/(.)\/$/, '$1'));
  if (template === null || `${method} ${template}` in KNOWN) return;
  const validate = validatorFor(contract, method, template, status);
  if (!validate) return;
  comparisons.count += 1;
  if (validate(body)) return;
  const problems = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  assert.fail(`${method} ${template} ${status} breaks the contract:\n${problems.join('\n')}\n${JSON.stringify(body)}`);
}

function open(file: string): Contract | null {
  const known = contracts.get(file);
  if (known !== undefined) return known;
  const opened = existsSync(file) ? load(file) : null;
  contracts.set(file, opened);
  return opened;
}

/** The file's path template for a request path; literal segments win. */
function templateFor(contract: Contract, path: string): string | null {
  if (path in contract.paths) return path;
  const wanted = path.split('/');
  const fits = (template: string): boolean => {
    const parts = template.split('/');
    return (
      parts.length === wanted.length && parts.every((part, index) => part.startsWith('{') || part === wanted[index])
    );
  };
  return Object.keys(contract.paths).find(fits) ?? null;
}

function validatorFor(contract: Contract, method: string, template: string, status: number): ValidateFunction | null {
  const id = `${method} ${template} ${status}`;
  const known = contract.validators.get(id);
  if (known !== undefined) return known;
  const made = compile(contract, method, template, status);
  contract.validators.set(id, made);
  return made;
}

function compile(contract: Contract, method: string, template: string, status: number): ValidateFunction | null {
  const operation = contract.paths[template]?.[method.toLowerCase()];
  if (!operation) return null;
  const escape = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
  const response = operation.responses[String(status)];
  // Statuses the operation does not list still have the error envelope's shape.
  if (!response) return status >= 400 ? contract.ajv.compile({ $ref: 'api#/components/schemas/ClerkErrors' }) : null;
  const base = response.$ref
    ? `api${response.$ref}`
    : `api#/paths/${escape(template)}/${method.toLowerCase()}/responses/${status}`;
  const resolved = response.$ref ? contract.ajv.getSchema(base)?.schema : response;
  const holder = (resolved ?? response) as { content?: Record<string, { schema?: unknown }> }; // A response object by its place.
  if (!holder.content?.['application/json']?.schema) return null;
  return contract.ajv.compile({ $ref: `${base}/content/application~1json/schema` });
}

function load(file: string): Contract {
  // The file's own schema is OpenAPI's; only the parts named by `Contract` are used.
  const document = relax(parse(readFileSync(file, 'utf8'))) as Node & Pick<Contract, 'paths'>;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  ajv.addSchema(document, 'api');
  return { paths: document.paths, ajv, validators: new Map() };
}

function relax(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relax);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, oneOf, additionalProperties, ...rest } = value as Node; // Any object of the document.
  const node: Node = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, relax(inner)]));
  if (additionalProperties !== undefined && additionalProperties !== false) {
    node['additionalProperties'] = relax(additionalProperties);
  }
  if (oneOf !== undefined) node['anyOf'] = relax(oneOf);
  dropUndeclared(node);
  return nullable === true ? { anyOf: [node, { type: 'null' }] } : node;
}

/** `Client.User` requires a property that it does not describe. */
function dropUndeclared(node: Node): void {
  const { required, properties } = node;
  if (!Array.isArray(required) || properties === null || typeof properties !== 'object') return;
  node['required'] = required.filter((name) => typeof name === 'string' && name in properties);
}
