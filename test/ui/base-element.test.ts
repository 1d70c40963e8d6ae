/** The base of all tags: its place in the page, frameworks around it, server-rendered views, languages, providers. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import { deDE } from '../../src/i18n/locales/de.js';
import { arSA } from '../../src/i18n/locales/ar.js';
import { setLocalization } from '../../src/i18n/registry.js';
import {
  ClerkController,
  field,
  FlowController,
  FocusController,
  form,
  provideDefaultScope,
  provideScope,
  type ClerkLike,
} from '../../src/ui/index.js';
import { mount, sceneOf, type } from './scene.js';
import type { SceneElement } from '../visual/scene-element.js';

/** A clerk object that counts its listeners. */
function fakeClerk(): ClerkLike & { readonly listeners: number; setStatus(status: string): void } {
  const listeners = new Set<(news: unknown) => void>();
  const clerk = {
    loaded: true,
    status: 'ready',
    get listeners() {
      return listeners.size;
    },
    addListener(listener: (resources: unknown) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    on: (_event: 'status', listener: (status: unknown) => void) => void listeners.add(listener),
    off: (_event: 'status', listener: (status: unknown) => void) => void listeners.delete(listener),
    emit: () => listeners.forEach((listener) => listener(undefined)),
    setStatus(status: string) {
      clerk.status = status;
      clerk.emit();
    },
  };
  return clerk;
}

describe('an element', () => {
  it('renders beside the children the page gave it, in light DOM', async () => {
    const element = fixtureSync<SceneElement>(
      html`<clk-scene name="start"><template id="mine"></template></clk-scene>`,
    );
    await element.updateComplete;

    expect(element.shadowRoot).to.equal(null);
    expect(Boolean(element.querySelector(':scope > .cl-rootBox.cl-signIn-root form'))).to.equal(true);
    expect(Boolean(element.querySelector(':scope > template#mine'))).to.equal(true);
  });

  it('takes its place again after a framework emptied it', async () => {
    const { element } = await mount('start');

    element.replaceChildren();
    const parent = element.parentElement as HTMLElement;
    parent.append(element);
    await element.updateComplete;

    expect(element.querySelectorAll('.cl-rootBox')).to.have.lengthOf(1);
    expect(Boolean(element.querySelector('form'))).to.equal(true);
  });

  it('can be cloned, twice in a page without a shared id', async () => {
    const element = fixtureSync<SceneElement>(html`<clk-scene name="start"></clk-scene>`);
    await element.updateComplete;

    const copy = element.cloneNode(true) as SceneElement;
    element.after(copy);
    await copy.updateComplete;

    const ids = [...document.querySelectorAll('clk-scene [id]')].map(({ id }) => id);
    expect(copy.querySelectorAll('form')).to.have.lengthOf(1);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('carries what was typed into a server-rendered form over, with focus', async () => {
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    const template = document.createElement('template');
    template.innerHTML = '<div class="cl-rootBox"><form><input name="identifier"></form></div>';
    const element = document.createElement('clk-scene') as SceneElement;
    element.append(template.content);
    element.name = 'start';
    const served = element.querySelector('input') as HTMLInputElement;
    served.value = 'jane@exa';
    host.append(element);
    served.focus();
    await element.updateComplete;
    await element.updateComplete;

    const input = sceneOf(element).find<HTMLInputElement>('input');
    expect(input === served).to.equal(false);
    expect(input.value).to.equal('jane@exa');
    expect(document.activeElement === input).to.equal(true);
  });
});

describe('the language', () => {
  afterEach(() => setLocalization(undefined));

  it('switches while the page runs, with direction', async () => {
    const { find, root } = await mount('start');
    const label = (): string => find('.cl-formFieldLabel').textContent?.trim() ?? '';
    expect([label(), root.lang, root.dir]).to.deep.equal(['Email address', 'en-US', '']);

    setLocalization(arSA);
    await (root.parentElement as SceneElement).updateComplete;
    expect([label(), root.lang, root.dir]).to.deep.equal(['البريد الإلكتروني', 'ar-SA', 'rtl']);

    setLocalization(deDE);
    await (root.parentElement as SceneElement).updateComplete;
    expect([label(), root.lang, root.dir]).to.deep.equal(['E-Mail-Adresse', 'de-DE', 'ltr']);
  });

  it('comes from the tag, its provider, then the page', async () => {
    setLocalization(deDE);
    const { element, find } = await mount('start', { localization: { formButtonPrimary: 'Los' } });
    provideScope(element.parentElement as HTMLElement, {
      localization: { dividerText: 'x', formFieldLabel__emailAddress: 'Adresse' },
    });
    await element.updateComplete;

    expect(find('.cl-formButtonPrimary').textContent?.trim()).to.equal('Los');
    expect(find('.cl-formFieldLabel').textContent?.trim()).to.equal('Adresse');
    expect(find('.cl-footerActionLink').textContent?.trim()).to.equal('Registrieren');
  });
});

describe('the clerk controller', () => {
  afterEach(() => provideDefaultScope(undefined));

  it('finds the nearest provider, out of shadow roots, and a later one', async () => {
    const outer = fakeClerk();
    const { element } = await mount('start');
    const controller = new ClerkController(element);
    const host = element.parentElement as HTMLElement;
    expect([controller.clerk, controller.status]).to.deep.equal([undefined, 'loading']);

    provideDefaultScope({ clerk: outer });
    expect(controller.clerk).to.equal(outer);

    const inner = fakeClerk();
    provideScope(host, { clerk: inner });
    host.attachShadow({ mode: 'open' }).append(element);
    expect(controller.clerk).to.equal(inner);
  });

  it('renders on changes, and leaves no listener behind', async () => {
    const clerk = fakeClerk();
    const { element } = await mount('start');
    const parent = element.parentElement as HTMLElement;
    const controller = new ClerkController(element);
    provideDefaultScope({ clerk });
    const while_ = clerk.listeners;

    clerk.setStatus('degraded');
    expect(element.isUpdatePending).to.equal(true);
    expect(controller.status).to.equal('degraded');

    element.remove();
    expect(clerk.listeners).to.equal(0);
    parent.append(element);
    expect(clerk.listeners).to.equal(while_);
  });
});

describe('the flow controller', () => {
  it('draws each step once, and listens only while connected', async () => {
    const listeners = new Set<(step: string) => void>();
    const flow = {
      step: 'a',
      subscribe: (listener: (step: string) => void) => {
        listeners.add(listener);
        listener(flow.step);
        return () => void listeners.delete(listener);
      },
    };
    const { element } = await mount('start');
    const steps: unknown[] = [];
    const controller = new FlowController<string>(element, (step, before) => steps.push([step, before]));
    const parent = element.parentElement as HTMLElement;

    controller.flow = flow;
    flow.step = 'b';
    listeners.forEach((listener) => listener('b'));
    listeners.forEach((listener) => listener('b'));
    element.remove();
    const away = listeners.size;
    parent.append(element);

    expect(steps).to.deep.equal([
      ['a', undefined],
      ['b', 'a'],
    ]);
    expect([away, listeners.size, controller.step]).to.deep.equal([0, 1, 'b']);
  });
});

describe('the focus controller', () => {
  const twoFields = (error?: string) => (ui: Parameters<typeof field>[0]) =>
    form(ui, {
      onSubmit: () => undefined,
      content: [field(ui, { name: 'a', label: 'A' }), field(ui, { name: 'b', label: 'B', error })],
    });

  it('goes to the first wrong field and selects what is in it', async () => {
    const { element, find } = await mount(twoFields('Wrong.'));
    const focus = new FocusController(element);
    type(find<HTMLInputElement>('[name="b"]'), 'typed');

    focus.toErrors();
    element.requestUpdate();
    await element.updateComplete;

    const input = find<HTMLInputElement>('[name="b"]');
    expect(document.activeElement === input).to.equal(true);
    expect([input.selectionStart, input.selectionEnd]).to.deep.equal([0, 5]);
  });

  it('goes to the first field of a step, or to its title', async () => {
    const fields = await mount(twoFields());
    new FocusController(fields.element).toStep();
    fields.element.requestUpdate();
    await fields.element.updateComplete;
    expect(document.activeElement === fields.find('[name="a"]')).to.equal(true);

    const list = await mount('methods');
    new FocusController(list.element).toStep();
    list.element.requestUpdate();
    await list.element.updateComplete;
    expect(document.activeElement === list.find('h1')).to.equal(true);
  });
});
