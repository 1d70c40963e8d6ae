/**
 * Clerk's published contract: the OpenAPI files and the catalogue of error codes. They are not part of this repository;
 * a copy (`openapi/fapi-2026-05-12.yml`, `openapi/bapi-2026-05-12.yml`, `error-codes.json`) may lie beside it, or where
 * `CLERK_CONTRACT_DIR` says. Without one, the tests that need them are skipped, visibly.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const folder =
  process.env['CLERK_CONTRACT_DIR'] ?? fileURLToPath(new URL('../../../shared/reference', import.meta.url));

/** Whether the published contract is at hand; otherwise why not, in words for the test report. */
export const missingReference =
  folder && existsSync(join(folder, 'openapi'))
    ? false
    : 'there is no copy of the published contract (CLERK_CONTRACT_DIR)';

/** The catalogue: error code → `{ status: number[] }`. */
export function readErrorCatalogue() {
  return JSON.parse(readFileSync(join(folder, 'error-codes.json'), 'utf8'));
}

/** A validator for answers: `errorsOf({ method, path, status, body })` lists what the published schema objects to. */
export function openApiValidator(file, prefix = '') {
  const document = relax(parse(readFileSync(join(folder, 'openapi', file), 'utf8')));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  ajv.addSchema(document, file);
  const routes = Object.keys(document.paths).map((template) => ({
    template,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    isLiteral: !template.includes('{'),
  }));

  return ({ method, path, status, body }) => {
    const own = path.slice(prefix.length);
    const matching = routes.filter(({ pattern }) => pattern.test(own));
    const route = matching.find(({ isLiteral }) => isLiteral) ?? matching[0];
    const response = route && describedResponse(document, document.paths[route.template][method.toLowerCase()], status);
    if (!response) return undefined;
    const validate = ajv.getSchema(`${file}#${response}`);
    return validate(body)
      ? []
      : validate.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  };
}

/** The pointer of the schema of one answer, through one level of reference. */
function describedResponse(document, operation, status) {
  const response = operation?.responses?.[status];
  const pointer = response?.$ref ? response.$ref.slice(1) : undefined;
  const target = pointer
    ? pointer
        .slice(1)
        .split('/')
        .reduce((value, key) => value?.[key], document)
    : response;
  if (!target?.content?.['application/json']?.schema) return undefined;
  if (pointer) return `${pointer}/content/application~1json/schema`;
  const [template, verb] = locate(document, operation);
  return `/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${verb}/responses/${status}/content/application~1json/schema`
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');
}

function locate(document, operation) {
  for (const [template, verbs] of Object.entries(document.paths)) {
    for (const [verb, found] of Object.entries(verbs)) if (found === operation) return [template, verb];
  }
  throw new Error('The operation is not part of the document');
}

/**
 * OpenAPI 3.0 as JSON Schema, with three relaxations that the real service needs as well: answers may carry more than is
 * listed, alternatives may overlap, and `nullable` means null.
 */
function relax(node) {
  if (Array.isArray(node)) return node.map(relax);
  if (!node || typeof node !== 'object') return node;
  if (typeof node.$ref === 'string') return { $ref: node.$ref };
  const { nullable, oneOf, additionalProperties, ...rest } = node;
  const result = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, relax(value)]));
  if (oneOf) result.anyOf = relax(oneOf);
  if (additionalProperties !== undefined && additionalProperties !== false) {
    result.additionalProperties = relax(additionalProperties);
  }
  delete result.discriminator;
  return nullable === true ? { anyOf: [result, { type: 'null' }] } : result;
}
