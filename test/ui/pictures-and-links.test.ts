/** Which addresses are loaded or followed, and what is shown in place of a picture. */
import { expect } from '@open-wc/testing';
import { avatar, initialsOf, safeImageUrl, safeLinkUrl } from '../../src/ui/index.js';
import { mount } from './scene.js';

describe('addresses of pictures', () => {
  for (const url of ['https://img.example/a.png', '/a.png', 'blob:https://x/1', 'data:image/png;base64,AAAA']) {
    it(`may be ${url.slice(0, 24)}`, () => expect(safeImageUrl(url)).to.equal(url));
  }

  for (const url of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '',
    null,
    {},
  ]) {
    it(`may not be ${String(url).slice(0, 24)}`, () => expect(safeImageUrl(url)).to.equal(undefined));
  }

  it('in links lead to pages or mail only', () => {
    expect(safeLinkUrl('mailto:help@example.com')).to.equal('mailto:help@example.com');
    expect(safeLinkUrl('JaVaScRiPt:alert(1)')).to.equal(undefined);
    expect(safeLinkUrl('data:text/html,x')).to.equal(undefined);
  });
});

describe('an avatar', () => {
  it('falls back to initials when the picture is refused or fails', async () => {
    const refused = await mount((ui) => avatar(ui, { name: 'Grace Hopper', imageUrl: 'data:image/svg+xml,<svg/>' }));
    expect(refused.root.querySelector('img')).to.equal(null);

    const broken = await mount((ui) => avatar(ui, { name: 'Grace Hopper', imageUrl: 'https://img.invalid/a.png' }));
    broken.find('img').dispatchEvent(new Event('error'));
    expect(broken.find('img').hidden).to.equal(true);
    expect(getComputedStyle(broken.find('.clk-avatar'), '::before').content).to.equal('"GH"');
  });

  it('is named when it stands alone and silent beside its name', async () => {
    const alone = await mount((ui) => avatar(ui, { name: 'Grace', imageUrl: '/a.png', alone: true }));
    const beside = await mount((ui) => avatar(ui, { name: 'Grace', imageUrl: '/a.png' }));

    expect(alone.find<HTMLImageElement>('img').alt).to.equal('Grace');
    expect(beside.find<HTMLImageElement>('img').alt).to.equal('');
  });

  it('finds initials in names of any script', () => {
    expect(['Grace Hopper', 'grace@example.com', 'Ада Лавлейс', '山田 太郎', '', '😀 x'].map(initialsOf)).to.deep.equal(
      ['GH', 'G', 'АЛ', '山太', '', '😀X'],
    );
  });
});
