/** Which factor a sign-in starts with. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderFactors, pickFactor, type Factor, type PickFacts } from '../../src/machines/index.js';
import { sampleFactors } from '../../src/testing/sign-in-scenario.js';

const facts: PickFacts = { stage: 'first', preferred: 'password', identifier: null, chosen: null, preferences: {} };
const first = (factors: readonly Factor[], change: Partial<PickFacts> = {}): string | undefined => {
  const all = { ...facts, ...change };
  return pickFactor(orderFactors(factors, all), all)?.strategy;
};
const { password, email, phone, passkey, link, google, totp, backup } = sampleFactors;

describe('the starting factor', () => {
  it('is the passkey, then the password, where passwords are preferred', () => {
    assert.equal(first([google, phone, email, link, password, passkey]), 'passkey');
    assert.equal(first([google, phone, email, link, password]), 'password');
    assert.equal(first([google, phone, email, link]), 'email_link');
  });

  it('is a link or a code where those are preferred', () => {
    assert.equal(first([google, password, passkey, phone, email, link], { preferred: 'otp' }), 'email_link');
    assert.equal(first([google, password, passkey, phone, email], { preferred: 'otp' }), 'email_code');
    assert.equal(first([google, password, passkey], { preferred: 'otp' }), 'passkey');
  });

  it('is the one of the identifier that was typed', () => {
    const typed = { strategy: 'email_code', emailAddressId: 'idn_9', safeIdentifier: 'typed@example.com' };
    const change = { identifier: 'typed@example.com', preferred: 'otp' } as const;
    const all = { ...facts, ...change };

    assert.equal(pickFactor(orderFactors([{ ...email, primary: true }, typed], all), all)?.emailAddressId, 'idn_9');
  });

  it('is the authenticator, then the default phone, for the second factor; a backup code comes last', () => {
    const other = { ...phone, phoneNumberId: 'idn_7', default: true };
    const second = { ...facts, stage: 'second' } as const;

    assert.equal(first([backup, phone, totp], { stage: 'second' }), 'totp');
    assert.equal(pickFactor(orderFactors([backup, phone, other], second), second)?.phoneNumberId, 'idn_7');
    assert.equal(first([backup], { stage: 'second' }), 'backup_code');
  });

  it("is what the application's order and choice say, within what is offered", () => {
    const reversed = { order: (factors: readonly Factor[]) => [...factors].reverse() };

    assert.equal(first([password, email], { preferences: reversed }), 'email_code');
    assert.equal(first([password, email], { preferences: { choose: () => email } }), 'email_code');
    assert.equal(first([password], { preferences: { choose: () => email } }), 'password');
    assert.equal(first([password, email], { preferences: { order: () => [] } }), 'password');
    assert.equal(first([], {}), undefined);
  });

  it('is the one picked by hand above all', () => {
    assert.equal(first([password, email], { chosen: 'email_code:idn_1' }), 'email_code');
    assert.equal(first([password, email], { chosen: 'nonsense' }), 'password');
  });
});
