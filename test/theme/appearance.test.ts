/** Appearance: what wins over what, the key grammar, themes, and that nothing in it can do more than style. */
import { expect } from '@open-wc/testing';
import { resolveLook } from '../../src/theme/appearance.js';
import type { Appearance } from '../../src/theme/appearance-types.js';
import { classNames } from '../../src/theme/class-names.js';
import { PLAIN_LOOK } from '../../src/theme/look.js';
import { provideScope } from '../../src/ui/scope.js';
import { mount } from '../ui/scene.js';

const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

describe('class lists', () => {
  it('name the element, its id and its states', () => {
    const list = classNames(PLAIN_LOOK, 'formFieldInput', { id: 'password', states: ['error', false, undefined] });

    expect(list).to.equal('cl-formFieldInput cl-formFieldInput__password cl-error');
  });

  it('add the class names given for each form of the key', () => {
    const look = resolveLook(undefined, {
      elements: {
        formFieldInput: 'a',
        formFieldInput__error: 'b',
        formFieldInput__password: 'c',
        formFieldInput__password__error: 'd',
        formFieldInput__username: 'not-this',
      },
    });

    const list = classNames(look, 'formFieldInput', { id: 'password', states: ['error'] });

    expect(list.split(' ').slice(3)).to.deep.equal(['a', 'b', 'c', 'd']);
  });
});

describe('resolving', () => {
  it('lets the component win over the general part, and the tag over its providers', () => {
    const provider: Appearance = {
      options: { logoPlacement: 'none', shimmer: false },
      signIn: { options: { logoPlacement: 'outside' } },
      signUp: { options: { shimmer: true } },
    };

    expect(resolveLook('signIn', provider).options).to.include({ logoPlacement: 'outside', shimmer: false });
    expect(resolveLook('signUp', provider).options).to.include({ logoPlacement: 'none', shimmer: true });
    expect(resolveLook('signIn', provider, { options: { logoPlacement: 'inside' } }).options.logoPlacement).to.equal(
      'inside',
    );
  });

  it('takes the older names for themes, options and variables', () => {
    const look = resolveLook('signIn', {
      baseTheme: { layout: { shimmer: false } } as Appearance,
      layout: { elevation: 'flush' },
      elements: { card: 'mine' },
    });

    expect(look.options).to.include({ shimmer: false, elevation: 'flush' });
    expect(look.classNames.get('card')).to.equal('mine');
  });

  it('takes themes one after the other, the application last', () => {
    const look = resolveLook('signIn', {
      theme: [{ options: { shimmer: false } }, { options: { shimmer: true } }],
      options: { animations: false },
    });

    expect(look.options).to.include({ shimmer: true, animations: false });
  });

  it('survives a theme that contains itself', () => {
    const theme: { theme?: Appearance } & Appearance = {};
    theme.theme = theme;

    expect(resolveLook('signIn', { theme }).options.shimmer).to.equal(true);
  });

  it('reads own properties only, and pollutes nothing', () => {
    const polluted = Object.prototype as { options?: object; logoPlacement?: string };
    polluted.options = { logoPlacement: 'none' };
    try {
      const hostile = JSON.parse(
        '{"options":{"__proto__":{"planted":1}},"elements":{"__proto__":{"color":"red"}}}',
      ) as Appearance;

      expect(resolveLook('signIn', {}).options.logoPlacement).to.equal('inside');
      resolveLook('signIn', hostile);
      expect(({} as { planted?: number }).planted).to.equal(undefined);
    } finally {
      delete polluted.options;
    }
  });

  it('ignores what has the wrong type', () => {
    const wrong = { variables: 'red', elements: [1], options: null, theme: 7, captcha: 'x' } as unknown as Appearance;

    expect(resolveLook('signIn', wrong).className).to.equal('');
  });
});

describe('an element', () => {
  it('derives everything from one primary colour, readable on it', async () => {
    const { find } = await mount('start', { appearance: { variables: { colorPrimary: '#ffd400' } } });

    expect(style(find('.cl-formButtonPrimary')).backgroundColor).to.equal('rgb(255, 212, 0)');
    expect(style(find('.cl-formButtonPrimary')).color).to.match(/^color\(xyz-d65 0 0 0\)|^rgb\(0, 0, 0\)/);
  });

  it('takes variables, older names and scales from the tag', async () => {
    const variables = { colorPrimary: { 500: 'rgb(1, 2, 3)' }, colorText: 'rgb(4, 5, 6)', borderRadius: '9px' };
    const { find } = await mount('start', { appearance: { variables } });

    expect(style(find('.cl-formButtonPrimary')).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(style(find('.cl-headerTitle')).color).to.equal('rgb(4, 5, 6)');
    expect(style(find('.cl-formFieldInput')).borderTopLeftRadius).to.equal('9px');
  });

  it('takes CSS variables of the page', async () => {
    const { root, find } = await mount('start');

    root.parentElement?.style.setProperty('--clerk-color-primary', 'rgb(9, 8, 7)');

    expect(style(find('.cl-formButtonPrimary')).backgroundColor).to.equal('rgb(9, 8, 7)');
  });

  it('takes CSS objects with states, nesting and media, without any inline style', async () => {
    const { find, root } = await mount('start-error', {
      appearance: {
        elements: {
          card: { paddingTop: 3, '& h1': { color: 'rgb(1, 1, 1)' } },
          formFieldInput__identifier: { backgroundColor: 'rgb(2, 2, 2)' },
          formFieldInput__error: { color: 'rgb(3, 3, 3)' },
          rootBox: { '@media (min-width: 1px)': { marginTop: '4px' } },
          formFieldLabel__nobody: { color: 'rgb(5, 5, 5)' },
        },
      },
    });

    expect(style(find('.cl-card')).paddingTop).to.equal('3px');
    expect(style(find('h1')).color).to.equal('rgb(1, 1, 1)');
    expect(style(find('input')).backgroundColor).to.equal('rgb(2, 2, 2)');
    expect(style(find('input')).color).to.equal('rgb(3, 3, 3)');
    expect(style(root).marginTop).to.equal('4px');
    expect(style(find('label')).color).not.to.equal('rgb(5, 5, 5)');
    expect(root.querySelectorAll('[style]')).to.have.lengthOf(0);
  });

  it('cannot be broken out of by a value', async () => {
    const escape = 'red} body{outline: 7px solid red} .x{color:red';
    await mount('start', {
      appearance: {
        variables: { colorPrimary: escape },
        elements: { card: { color: escape, [escape]: { color: 'red' } } },
      },
    });

    expect(style(document.body).outlineWidth).not.to.equal('7px');
  });

  it('keeps its looks to itself', async () => {
    const own = await mount('start', { appearance: { elements: { card: { paddingTop: 3 } } } });
    const other = await mount('start');

    expect(style(own.find('.cl-card')).paddingTop).to.equal('3px');
    expect(style(other.find('.cl-card')).paddingTop).to.equal('32px');
  });

  it('follows its provider, and a change of it', async () => {
    const { element, root } = await mount('start');
    const host = element.parentElement;
    if (!host) throw new Error('no parent');

    provideScope(host, {
      appearance: { elements: { cardBox: 'from-provider' }, signIn: { elements: { card: 'more' } } },
    });
    await element.updateComplete;
    await element.updateComplete;
    expect(root.querySelector('.cl-cardBox.from-provider .cl-card.more')).not.to.equal(null);

    provideScope(host, undefined);
    await element.updateComplete;
    expect(root.querySelector('.from-provider')).to.equal(null);
  });

  it('reads an attribute as JSON and warns about anything else', async () => {
    const { element } = await mount('start');

    element.setAttribute('appearance', '{"options":{"elevation":"flush"}}');
    await element.updateComplete;
    await element.updateComplete;
    expect(element.querySelector('.cl-rootBox.clk-flush')).not.to.equal(null);

    element.setAttribute('appearance', '{oops');
    await element.updateComplete;
    expect(element.querySelector('.clk-flush')).to.equal(null);
  });

  it('draws the pages that options name, if they lead to pages', async () => {
    const options = {
      helpPageUrl: '/help',
      termsPageUrl: 'https://acme.example/terms',
      privacyPageUrl: 'javascript:alert(1)',
    };
    const { root, find } = await mount('start', { appearance: { options } });

    const links = [...root.querySelectorAll<HTMLAnchorElement>('.cl-footerPages a')];
    expect(links.map((link) => [link.textContent?.trim(), link.getAttribute('href'), link.rel])).to.deep.equal([
      ['Help', '/help', 'noopener noreferrer'],
      ['Terms', 'https://acme.example/terms', 'noopener noreferrer'],
    ]);
    expect(find('.cl-footerPagesLink__terms').className).to.contain('cl-footerPagesLink');
  });

  it('draws the logo that options name inside, outside or not at all', async () => {
    const at = async (logoPlacement: 'inside' | 'outside' | 'none'): Promise<string> => {
      const { root } = await mount('start', {
        appearance: { options: { logoPlacement, logoImageUrl: 'data:image/png;base64,AA' } },
      });
      const image = root.querySelector('.cl-logoImage');
      return image ? (image.closest('.cl-card') ? 'inside' : 'outside') : 'none';
    };

    expect([await at('inside'), await at('outside'), await at('none')]).to.deep.equal(['inside', 'outside', 'none']);
  });

  it('takes its frame off when it is flush', async () => {
    const { find } = await mount('start', { appearance: { options: { elevation: 'flush' } } });

    expect(style(find('.cl-cardBox')).boxShadow).to.equal('none');
  });

  for (const theme of ['dark', 'simple', 'shadesOfPurple', 'neobrutalism', 'shadcn'] as const) {
    it(`is accessible in the theme "${theme}"`, async () => {
      const { element } = await mount('start-error', { appearance: { theme } });

      await expect(element).to.be.accessible();
    });
  }
});
