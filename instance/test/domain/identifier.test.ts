/** Identifiers as tables: what is one, what its normal form is, and what is refused. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError } from '../../src/domain/api-error.js';
import {
  isTestIdentifier,
  maskIdentifier,
  normalizeEmail,
  normalizePhone,
  readIdentifier,
  requireUsername,
} from '../../src/domain/identifier.js';
import { checkNewPassword } from '../../src/domain/password/rules.js';
import { DEFAULT_SETTINGS, resolveSettings } from '../../src/domain/settings.js';

const EMAILS: readonly (readonly [string, string | null])[] = [
  ['Ada@Example.COM', 'ada@example.com'],
  ['  ada@example.com\n', 'ada@example.com'],
  ['ＡＤＡ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ada@example.com'],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@XN--BCHER-KVA.example', 'ada@xn--bcher-kva.example'],
  ['ada.b+tag@sub.example.co', 'ada.b+tag@sub.example.co'],
  ["o'brien@example.com", "o'brien@example.com"],
  ['ada', null],
  ['@example.com', null],
  ['ada@', null],
  ['ada@@example.com', null],
  ['ada@example', null],
  ['ada@.example.com', null],
  ['ada@example..com', null],
  ['.ada@example.com', null],
  ['ada.@example.com', null],
  ['a..b@example.com', null],
  ['ada@127.0.0.1', null],
  ['ada@[127.0.0.1]', null],
  ['ada@0x7f.1', null],
  ['ada@example.com:80', null],
  ['ada@example.com/x', null],
  ['ada@exa%6dple.com', null],
  ['ada@-example.com', null],
  ['"ada"@example.com', null],
  ['ada b@example.com', null],
  ['ada\u0000@example.com', null],
  ['ada\u200b@example.com', null],
  ['ada\u202e@example.com', null],
  ['ada@example.com\r\nbcc: x@y.zz', null],
  [`${'a'.repeat(65)}@example.com`, null],
  [`ada@${'a'.repeat(64)}.com`, null],
  [`ada@${'abcdefgh.'.repeat(30)}com`, null],
];

const PHONES: readonly (readonly [string, string | null])[] = [
  ['+1 (555) 555-0123', '+15555550123'],
  ['0049 30 123456', '+4930123456'],
  ['＋４９３０１２３４５６', '+4930123456'],
  ['030 123456', null],
  ['+0 555 555 0123', null],
  ['+1234567890123456', null],
  ['+12', null],
  ['+1555555o123', null],
];

describe('E-mail addresses', () => {
  for (const [text, normal] of EMAILS) {
    it(`${JSON.stringify(text).slice(0, 60)} is ${normal ?? 'refused'}`, () => {
      assert.equal(normalizeEmail(text), normal);
    });
  }
});

describe('Phone numbers', () => {
  for (const [text, normal] of PHONES) {
    it(`${text} is ${normal ?? 'refused'}`, () => {
      assert.equal(normalizePhone(text), normal);
    });
  }
});

describe('Identifiers', () => {
  it('are told apart by their shape', () => {
    assert.deepEqual(readIdentifier('Ada@example.com'), { type: 'email_address', normalForm: 'ada@example.com' });
    assert.deepEqual(readIdentifier('+1 555 555 0123'), { type: 'phone_number', normalForm: '+15555550123' });
    assert.deepEqual(readIdentifier(' Ada_L '), { type: 'username', normalForm: 'ada_l' });
    assert.equal(readIdentifier('   '), null);
    assert.equal(readIdentifier('a@b'), null);
  });

  it('show little of themselves when masked', () => {
    assert.equal(maskIdentifier('email_address', 'ada@example.com'), 'a***a@example.com');
    assert.equal(maskIdentifier('phone_number', '+15555550123'), '+1******0123');
  });

  it('are test identifiers only in the published shapes', () => {
    assert.equal(isTestIdentifier('email_address', 'ada+clerk_test@example.com'), true);
    assert.equal(isTestIdentifier('email_address', 'ada+clerk_testing@example.com'), false);
    assert.equal(isTestIdentifier('email_address', 'ada@clerk_test.example'), false);
    assert.equal(isTestIdentifier('phone_number', '+12015550100'), true);
    assert.equal(isTestIdentifier('phone_number', '+12015550200'), false);
  });
});

describe('Usernames', () => {
  const settings = resolveSettings({ identity: { username: { presence: 'optional' } } });
  const code = (text: string): string => {
    try {
      return requireUsername(settings, text);
    } catch (error) {
      if (error instanceof ApiError) return error.code;
      throw error;
    }
  };

  it('are folded, bounded in length, and of plain letters, digits, - and _', () => {
    assert.equal(code(' Ada_Lovelace '), 'ada_lovelace');
    assert.equal(code('abc'), 'form_username_invalid_length');
    assert.equal(code('a'.repeat(65)), 'form_username_invalid_length');
    assert.equal(code('ada lovelace'), 'form_username_invalid_character');
    assert.equal(code('аda_l'), 'form_username_invalid_character');
    assert.equal(code('ada\u200bl'), 'form_username_invalid_character');
    assert.equal(code('12345'), 'form_username_needs_non_number_char');
  });
});

describe('New passwords', () => {
  const codes = (password: string, rules = {}): string[] => {
    try {
      checkNewPassword({ ...DEFAULT_SETTINGS.identity.password, ...rules }, password, ['ada@example.com']);
      return [];
    } catch (error) {
      if (error instanceof ApiError) return [error, ...error.others].map((one) => one.code);
      throw error;
    }
  };

  it('are measured in characters, not in bytes or UTF-16 units', () => {
    assert.deepEqual(codes('🔑🔑🔑🔑🔑🔑🔑🔑'), []);
    assert.deepEqual(codes('🔑🔑🔑🔑🔑🔑🔑'), ['form_password_length_too_short']);
    assert.deepEqual(codes('x'.repeat(1001)), ['form_password_length_too_long']);
    assert.deepEqual(codes('x'.repeat(1_000_000)), ['form_password_length_too_long']);
  });

  it('answer every broken rule at once', () => {
    const rules = { requireUppercase: true, requireNumbers: true, requireSpecialChar: true, requireLowercase: true };

    assert.deepEqual(codes('________', rules), [
      'form_password_no_uppercase',
      'form_password_no_lowercase',
      'form_password_no_number',
    ]);
    assert.deepEqual(codes('Straße42', rules), ['form_password_no_special_char']);
    assert.deepEqual(codes('Straße42!', rules), []);
  });

  it('must not be one of the person’s identifiers', () => {
    assert.deepEqual(codes('ADA@example.com'), ['form_password_matches_identifier']);
  });
});
