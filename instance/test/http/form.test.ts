/** Parameters at the door: every wrong shape is a refusal that names its field. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError } from '../../src/domain/api-error.js';
import { formValues } from '../../src/http/body.js';
import {
  clearableText,
  flag,
  form,
  jsonObject,
  oneOf,
  optional,
  parseForm,
  password,
  text,
} from '../../src/http/form.js';

const schema = form({
  firstName: text(10),
  kind: optional(oneOf(['a', 'b'])),
  agreed: optional(flag()),
  lastName: optional(clearableText()),
  unsafeMetadata: optional(jsonObject()),
  password: optional(password()),
});

const parse = (body: string) => parseForm(schema, formValues(body));

function refusals(body: string): [string, unknown][] {
  try {
    parse(body);
  } catch (error) {
    if (error instanceof ApiError) return [error, ...error.others].map(({ code, meta }) => [code, meta.paramName]);
    throw error;
  }
  return [];
}

describe('parseForm', () => {
  it('hands over camelCase names and typed values', () => {
    const values = parse('first_name=Ada&kind=b&agreed=true&last_name=&unsafe_metadata=%7B%22a%22%3A1%7D&password=+x+');

    assert.deepEqual(
      { ...values },
      { firstName: 'Ada', kind: 'b', agreed: true, lastName: null, unsafeMetadata: { a: 1 }, password: ' x ' },
    );
  });

  const cases: [string, string, string][] = [
    ['', 'form_param_missing', 'first_name'],
    ['first_name=', 'form_param_nil', 'first_name'],
    ['first_name=01234567890', 'form_param_max_length_exceeded', 'first_name'],
    ['first_name=a&first_name=b', 'form_param_duplicate', 'first_name'],
    ['first_name=a&other=1', 'form_param_unknown', 'other'],
    ['first_name=a&lastName=b', 'form_param_unknown', 'lastName'],
    ['first_name=a&__proto__=b', 'form_param_unknown', '__proto__'],
    ['first_name=a&constructor=b', 'form_param_unknown', 'constructor'],
    ['first_name=a&kind=c', 'form_param_value_invalid', 'kind'],
    ['first_name=a&agreed=maybe', 'form_param_type_invalid', 'agreed'],
    ['first_name=a&unsafe_metadata=%7B', 'form_param_format_invalid', 'unsafe_metadata'],
    ['first_name=a&unsafe_metadata=[]', 'form_param_format_invalid', 'unsafe_metadata'],
    [`first_name=a&unsafe_metadata={"a":"${'x'.repeat(9000)}"}`, 'form_param_exceeds_allowed_size', 'unsafe_metadata'],
    [`first_name=a&password=${'x'.repeat(5000)}`, 'form_password_size_in_bytes_exceeded', 'password'],
  ];
  for (const [body, code, param] of cases) {
    it(`answers ${code} to ${body.slice(0, 50) || 'an empty body'}`, () => {
      assert.deepEqual(refusals(body), [[code, param]]);
    });
  }

  it('names every bad field at once', () => {
    assert.deepEqual(refusals('kind=c'), [
      ['form_param_missing', 'first_name'],
      ['form_param_value_invalid', 'kind'],
    ]);
  });

  it('refuses broken URL encoding and too many fields', () => {
    assert.deepEqual(refusals('first_name=%zz'), [['malformed_request_parameters', undefined]]);
    assert.deepEqual(refusals('a=1&'.repeat(201)), [['malformed_request_parameters', undefined]]);
  });
});
