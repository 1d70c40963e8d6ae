/** Anything thrown becomes errors that can be shown, with everything the server said and nothing anybody typed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toFlowErrors } from '../../src/machines/index.js';
import { ClerkAPIResponseError, ClerkOfflineError, ClerkRuntimeError } from '../../src/transport/errors.js';

const refused = (status: number, errors: object[], retryAfter?: number): readonly object[] =>
  toFlowErrors(new ClerkAPIResponseError('refused', { status, errors: errors as never, retryAfter }));

describe('toFlowErrors', () => {
  it('keeps field errors and global errors of one answer', () => {
    const errors = toFlowErrors(
      new ClerkAPIResponseError('refused', {
        status: 422,
        errors: [
          { code: 'form_identifier_exists', message: 'm', long_message: 'lm', meta: { param_name: 'email_address' } },
          { code: 'captcha_invalid', message: 'c', long_message: 'lc' },
        ],
      }),
    );

    assert.deepEqual(
      errors.map(({ kind, code, field, message, longMessage }) => [kind, code, field, message, longMessage]),
      [
        ['field', 'form_identifier_exists', 'email_address', 'm', 'lm'],
        ['form', 'captcha_invalid', undefined, 'c', 'lc'],
      ],
    );
  });

  it('keeps how long to wait and how long an account stays locked', () => {
    const [limited] = toFlowErrors(
      new ClerkAPIResponseError('x', { status: 429, retryAfter: 7, errors: [{ code: 'too_many_requests' }] }),
    );
    const [locked] = toFlowErrors(
      new ClerkAPIResponseError('x', {
        status: 403,
        errors: [{ code: 'user_locked', meta: { lockout_expires_in_seconds: 3600 } }],
      }),
    );

    assert.deepEqual([limited?.retryAfterMs, limited?.retryable], [7000, true]);
    assert.deepEqual([locked?.lockoutSeconds, locked?.kind], [3600, 'form']);
  });

  it('tells apart what is gone, what did not arrive, and what was given up', () => {
    assert.equal(toFlowErrors(new ClerkOfflineError('x'))[0]?.kind, 'network');
    assert.equal(toFlowErrors(new ClerkRuntimeError('x', { code: 'network_error' }))[0]?.kind, 'network');
    assert.equal(toFlowErrors(new TypeError('Failed to fetch'))[0]?.kind, 'network');
    assert.equal(toFlowErrors(new DOMException('x', 'TimeoutError'))[0]?.kind, 'network');
    assert.deepEqual(toFlowErrors(new DOMException('x', 'AbortError')), []);
    assert.deepEqual(
      [refused(500, [{ code: 'internal_clerk_error' }]), refused(401, [{ code: 'anything' }])].map(
        ([error]) => (error as { kind: string }).kind,
      ),
      ['network', 'flow'],
    );
  });

  it('reads errors of ClerkJS, of another realm, and bare answers alike', () => {
    const entry = { code: 'form_code_incorrect', message: 'm', long_message: 'lm', meta: { param_name: 'code' } };
    const bare = toFlowErrors({ status: 422, errors: [entry] });

    assert.deepEqual([bare[0]?.field, bare[0]?.longMessage], ['code', 'lm']);
  });

  it('makes a form error of everything else, without quoting it', () => {
    const values = ['secret-7', new Error('secret-7'), { message: 'secret-7' }, null, undefined, 7, Symbol('secret-7')];

    for (const thrown of values) {
      const errors = toFlowErrors(thrown);
      assert.deepEqual([errors.length, errors[0]?.kind, errors[0]?.code], [1, 'form', 'unknown_error']);
      assert.ok(!JSON.stringify(errors).includes('secret-7'));
    }
  });

  it('keeps every entry of any mixed answer', () => {
    for (let count = 1; count < 20; count += 1) {
      const errors = Array.from({ length: count }, (_unused, index) => ({
        code: `code_${index}`,
        ...(index % 2 === 0 && { meta: { param_name: `field_${index}` } }),
      }));

      assert.deepEqual(
        refused(422, errors).map((error) => (error as { code: string }).code),
        errors.map(({ code }) => code),
      );
    }
  });
});
