/**
 * Addresses that try to leave where they may not. One table for every gate of this project: kit, server and portal. All
 * are to be refused by a page on `https://app.example.com` that allows `https://*.example.org` and `https://shop.example`.
 */

/** Where the table's page lives. */
export const PAGE = 'https://app.example.com/sign-in';

/** What the table's page allows besides itself. */
export const ALLOWED_ORIGINS = ['https://*.example.org', 'https://shop.example'];

/** Addresses that run code or read local data. Refused whatever is allowed. */
export const CODE_URLS = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\rscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://app.example.com/%0aalert(1)',
  'javascript:https://app.example.com',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:text/html,x',
  'vbscript:msgbox(1)',
  'blob:https://app.example.com/0f1e',
  'file:///etc/passwd',
  'filesystem:https://app.example.com/temporary/x',
  'about:blank',
  'view-source:https://app.example.com',
];

/** Addresses on origins that are not allowed, in the disguises that parsers and people read differently. */
export const FOREIGN_URLS = [
  'https://evil.example',
  'http://app.example.com',
  'https://app.example.com:8443/',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https:\\\\evil.example',
  'http:///evil.example',
  'https://app.example.com@evil.example',
  'https://app.example.com:443@evil.example/',
  'https://user:secret@app.example.com/',
  'https://app.example.com%40evil.example',
  'https://app.example.com.evil.example',
  'https://evilapp.example.com',
  'https://app-example.com',
  'https://app.example.com\u3002evil.example',
  'https://evil.example/https://app.example.com',
  'https://evil.example?https://app.example.com',
  'https://evil.example#https://app.example.com',
  'https://evil.example\\app.example.com',
  'https://example.org',
  'https://evilexample.org',
  'https://a.example.org.evil.example',
  'https://aXexampleXorg.evil.example',
  'https://a-exampleXorg',
  'https://shop.example.evil.example',
  'https://shopXexample',
  'https://xn--shp-qna.example',
  'https://sh\u00f6p.example',
  'http://shop.example',
  'https://shop.example:444',
  'http://a.example.org',
  'https://a.example.org:444',
  'ftp://shop.example',
  'ws://shop.example',
  'myapp://callback',
  'intent://shop.example#Intent;scheme=https;end',
  'mailto:a@shop.example',
  'https://127.0.0.1',
  'https://[::1]/',
  'https://0x7f000001/',
  'https://2130706433/',
];

/** Addresses that stay on an https page, as a path, and leave every other. A gate refuses them or returns the path. */
export const AMBIGUOUS_URLS = ['https:evil.example', 'https:/evil.example'];

/** Texts that are no address at all. */
export const BROKEN_URLS = ['', ' ', 'https://', 'https://[', 'http://%', 'https://a b', 'https://:80'];

/** Addresses that must pass. */
export const FRIENDLY_URLS = [
  '/',
  '/account?tab=1#top',
  'account',
  '?next=1',
  '#/factor-one',
  'https://app.example.com/',
  'https://APP.example.com/upper',
  'https://app.example.com:443/port',
  'https://a.example.org/x',
  'https://a.b.example.org/deep',
  'https://shop.example/checkout',
];
