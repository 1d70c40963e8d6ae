/** axe over every primitive in every state, light, dark and right-to-left. Contrast counts, including errors. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { MORE_SCENES } from '../visual/more-scenes.js';
import { SCENES } from '../visual/scenes.js';
import { mount, settled } from './scene.js';

const OPENERS: Readonly<Record<string, string>> = {
  'user-menu': '.cl-userButtonTrigger',
  menu: '.cl-menuButton',
  dialog: 'button',
  toast: 'button',
};

for (const scheme of ['light', 'dark'] as const) {
  describe(`primitives in a ${scheme} page`, () => {
    before(() => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#0f1014' : '#f7f8fa';
    });
    after(() => {
      document.documentElement.removeAttribute('style');
      document.body.removeAttribute('style');
    });

    for (const name of [...Object.keys(SCENES), ...Object.keys(MORE_SCENES)]) {
      it(`have no accessibility violation in "${name}"`, async () => {
        const { element, find } = await mount(name);

        const opener = OPENERS[name];
        if (opener) find<HTMLButtonElement>(opener).click();
        await element.updateComplete;
        await settled();

        await expect(element).to.be.accessible();
      });
    }
  });
}

describe('primitives in forced colors', () => {
  before(() => emulateMedia({ forcedColors: 'active' }));
  after(() => emulateMedia({ forcedColors: 'none' }));

  it('keep a border on every button and on the card', async () => {
    const { find } = await mount('start-social');

    for (const selector of ['.cl-formButtonPrimary', '.cl-socialButtonsBlockButton', '.cl-cardBox']) {
      expect(getComputedStyle(find(selector)).borderTopWidth, selector).to.equal('1px');
    }
  });

  it('keep a visible focus on the code field', async () => {
    const { find } = await mount('code');

    find('input[name="code"]').focus();

    expect(getComputedStyle(find('[data-active]')).outlineStyle).to.equal('solid');
  });
});

describe('primitives with reduced motion', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('do not move', async () => {
    const { find } = await mount('start-busy');

    expect(getComputedStyle(find('.cl-spinner')).animationDuration).to.equal('0s');
  });
});
