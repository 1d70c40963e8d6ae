/** Our sheets and the page's: resets do no harm, classes win, layers are honoured, shadow roots and moves work. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { mount } from '../ui/scene.js';

const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

/** Puts CSS into the page for one test. */
function pageCss(text: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

describe('page CSS', () => {
  let undo: (() => void) | undefined;
  afterEach(() => undo?.());

  it('does not break the card with a reset', async () => {
    undo = pageCss(
      '*, *::before { margin: 0; padding: 0; border: 0 } button { background: none } input { border: none } h1 { font-size: 60px } a { color: blue } body div form button { padding: 0 }',
    );

    const { find } = await mount('start');

    expect(style(find('.cl-card')).paddingTop).to.equal('32px');
    expect(style(find('.cl-formButtonPrimary')).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(style(find('input')).borderTopWidth).to.equal('1px');
    expect(parseFloat(style(find('h1')).fontSize)).to.be.below(20);
    expect(style(find('.cl-footerActionLink')).color).not.to.equal('rgb(0, 0, 255)');
  });

  it('wins with one class', async () => {
    undo = pageCss('.cl-formButtonPrimary { background: rgb(1, 2, 3) } .mine { padding-top: 5px }');

    const { find } = await mount('start', { appearance: { elements: { card: 'mine' } } });

    expect(style(find('.cl-formButtonPrimary')).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(style(find('.cl-card')).paddingTop).to.equal('5px');
  });

  it('wins from a later layer when it names ours', async () => {
    undo = pageCss('@layer auth, utilities; @layer utilities { .p-0 { padding-top: 0 } }');

    const { find } = await mount('start', { appearance: { cssLayerName: 'auth', elements: { card: 'p-0' } } });

    expect(style(find('.cl-card')).paddingTop).to.equal('0px');
    expect(style(find('.cl-card')).paddingBottom).to.equal('32px');
  });

  it('takes no CSS text for a layer name', async () => {
    const { find } = await mount('start', { appearance: { cssLayerName: 'x{} body{outline:7px solid red} @layer y' } });

    expect(style(document.body).outlineWidth).not.to.equal('7px');
    expect(style(find('.cl-card')).paddingTop).to.equal('32px');
  });

  it('is not touched by ours', async () => {
    const outside = fixtureSync<HTMLElement>(html`<div class="cl-card"><button class="clk-btn">Page</button></div>`);
    await mount('start');

    expect(style(outside).paddingTop).to.equal('0px');
  });

  it('keeps what the page put inside us out of our reset', async () => {
    const { find } = await mount(() => html`<div data-clerk-foreign><button id="theirs">Page</button></div>`);

    expect(style(find('#theirs')).borderTopWidth).to.equal('2px');
  });
});

describe('style roots', () => {
  it('adopt each sheet once however many elements there are', async () => {
    await mount('start');
    const before = document.adoptedStyleSheets.length;

    await mount('start');
    await mount('start');

    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it('may be somebody else’s shadow root, and may change', async () => {
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    const { element, find } = await mount('start');

    shadow.append(element);
    await element.updateComplete;
    expect(style(find('.cl-card')).paddingTop).to.equal('32px');

    document.body.append(element);
    await element.updateComplete;
    expect(style(find('.cl-card')).paddingTop).to.equal('32px');
    element.remove();
  });

  it('may belong to another document', async () => {
    const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title="another document"></iframe>`);
    const inner = frame.contentDocument;
    if (!inner) throw new Error('no document');
    const { element, find } = await mount('start', { appearance: { elements: { card: { paddingBottom: 3 } } } });

    inner.body.append(inner.adoptNode(element));
    await element.updateComplete;

    const computed = frame.contentWindow?.getComputedStyle(find('.cl-card'));
    expect([computed?.display, computed?.paddingBottom]).to.deep.equal(['flex', '3px']);
    element.remove();
  });
});

describe('sizes', () => {
  it('keep the height of the skeleton when the form comes', async () => {
    const bones = await mount('skeleton');
    const form = await mount('start');

    const height = (root: HTMLElement): number => root.getBoundingClientRect().height;

    expect(Math.abs(height(bones.root) - height(form.root))).to.be.at.most(1);
  });

  it('fit into 320 px', async () => {
    const scenes = ['start-icons', 'password-error', 'code-error', 'methods', 'sign-up'];
    for (const name of scenes) {
      const { root, element } = await mount(name);
      (element.parentElement as HTMLElement).style.width = '320px';

      expect(root.scrollWidth, name).to.be.at.most(320);
    }
  });

  it('mirror in right-to-left text, and keep the code left-to-right', async () => {
    const { find, element } = await mount('password', { localization: { locale: 'ar-SA' } });
    const code = await mount('code', { localization: { locale: 'ar-SA' } });
    const middle = (node: Element): number => node.getBoundingClientRect().x + node.getBoundingClientRect().width / 2;

    expect(style(find('.cl-rootBox')).direction).to.equal('rtl');
    expect(middle(find('.cl-formFieldInputShowPasswordButton'))).to.be.below(middle(element));
    expect(style(code.find('.clk-code')).direction).to.equal('ltr');
  });
});
