/** Fields, forms, buttons and links: what they say, what they are described by, what they do. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  button,
  field,
  form,
  hiddenUsername,
  passwordField,
  primaryButton,
  resendLink,
  textLink,
  type FormValues,
} from '../../src/ui/index.js';
import { mount, type } from './scene.js';

describe('a field', () => {
  it('has a label, a message that describes it, and says when it is wrong', async () => {
    const { find } = await mount((ui) =>
      field(ui, { name: 'emailAddress', label: 'Email address', error: 'Not an address.', required: true }),
    );

    const input = find<HTMLInputElement>('input[name="emailAddress"]');

    expect(input.labels?.[0]?.textContent?.trim()).to.equal('Email address');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(find(`#${input.getAttribute('aria-describedby') ?? ''}`).textContent).to.contain('Not an address.');
    expect(input.className).to.contain('cl-formFieldInput cl-formFieldInput__emailAddress').and.contain('cl-error');
    expect(find('label').className).to.contain('cl-required');
  });

  it('keeps what was typed when it is drawn again', async () => {
    const { element, find } = await mount((ui) => field(ui, { name: 'a', label: 'A' }));

    type(find<HTMLInputElement>('input'), 'typed');
    element.requestUpdate();
    await element.updateComplete;

    expect(find<HTMLInputElement>('input').value).to.equal('typed');
  });

  it('shows markup in texts as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { root } = await mount((ui) => field(ui, { name: 'a', label: hostile, error: hostile, hint: hostile }));

    expect(root.querySelector('img')).to.equal(null);
    expect(root.querySelector('label')?.textContent).to.equal(hostile);
  });
});

describe('a password field', () => {
  it('shows and hides the text and says so', async () => {
    const { find } = await mount((ui) => passwordField(ui, { name: 'password', label: 'Password' }));
    const toggle = find<HTMLButtonElement>('.cl-formFieldInputShowPasswordButton');
    const input = find<HTMLInputElement>('input');

    toggle.click();
    expect([input.type, toggle.getAttribute('aria-pressed')]).to.deep.equal(['text', 'true']);

    toggle.click();
    expect([input.type, toggle.getAttribute('aria-pressed')]).to.deep.equal(['password', 'false']);
    expect(toggle.getAttribute('aria-label')).to.equal('Show password');
  });

  it('is a password field again when it is submitted, so that browsers offer to save it', async () => {
    const { find } = await mount((ui) =>
      form(ui, { onSubmit: () => undefined, content: passwordField(ui, { name: 'password', label: 'Password' }) }),
    );

    find<HTMLButtonElement>('.cl-formFieldInputShowPasswordButton').click();
    find<HTMLFormElement>('form').requestSubmit();

    expect(find<HTMLInputElement>('input').type).to.equal('password');
  });
});

describe('a form', () => {
  const build = (busy: boolean, sent: FormValues[]) =>
    mount((ui) =>
      form(ui, {
        busy,
        onSubmit: (values) => sent.push(values),
        content: [field(ui, { name: 'identifier', label: 'Name' }), primaryButton(ui, { label: 'Continue', busy })],
      }),
    );

  it('hands over what is in the inputs, whoever wrote it there', async () => {
    const sent: FormValues[] = [];
    const { find } = await build(false, sent);

    find<HTMLInputElement>('input').value = 'filled without any event';
    find<HTMLButtonElement>('button').click();

    expect(sent).to.deep.equal([{ identifier: 'filled without any event' }]);
  });

  it('is sent with Enter', async () => {
    const sent: FormValues[] = [];
    const { find } = await build(false, sent);

    find('input').focus();
    await sendKeys({ type: 'jane' });
    await sendKeys({ press: 'Enter' });

    expect(sent).to.deep.equal([{ identifier: 'jane' }]);
  });

  it('is not sent while busy, and its button keeps width, text and focus', async () => {
    const sent: FormValues[] = [];
    const idle = await build(false, []);
    const busy = await build(true, sent);
    const before = idle.find('button').getBoundingClientRect();
    const now = busy.find<HTMLButtonElement>('button');

    now.focus();
    now.click();
    busy.find<HTMLFormElement>('form').requestSubmit();

    expect(sent).to.deep.equal([]);
    expect(now.getAttribute('aria-busy')).to.equal('true');
    expect(now.textContent).to.contain('Continue');
    expect(document.activeElement === now).to.equal(true);
    expect(now.getBoundingClientRect().width).to.equal(before.width);
    expect(now.getBoundingClientRect().height).to.equal(before.height);
  });

  it('tells password managers whose password it is', async () => {
    const { find } = await mount((ui) =>
      form(ui, { onSubmit: () => undefined, content: [hiddenUsername('jane@example.com')] }),
    );

    const input = find<HTMLInputElement>('input');

    expect([input.autocomplete, input.value, input.type]).to.deep.equal(['username', 'jane@example.com', 'text']);
    expect(input.getBoundingClientRect().width).to.be.at.most(1);
  });
});

describe('buttons and links', () => {
  it('name an icon button by its label', async () => {
    const { find } = await mount((ui) => button(ui, { key: 'x', variant: 'icon', label: 'Close modal' }));

    expect(find('button').textContent?.trim()).to.equal('Close modal');
    expect(find('button').title).to.equal('Close modal');
  });

  it('act in place on a plain click and let the browser have a click with a modifier', async () => {
    let clicks = 0;
    const { find } = await mount((ui) =>
      textLink(ui, { key: 'x', label: 'Sign up', href: '/sign-up', onClick: () => (clicks += 1) }),
    );
    const click = (init: MouseEventInit): boolean =>
      find('a').dispatchEvent(new MouseEvent('click', { cancelable: true, ...init }));
    find('a').addEventListener('click', (event) => setTimeout(() => event.preventDefault()));

    expect(click({})).to.equal(false);
    expect(click({ ctrlKey: true })).to.equal(true);
    expect(clicks).to.equal(1);
  });
});

describe('the resend line', () => {
  it('waits, counts down and works again', async () => {
    let sent = 0;
    const { find, element } = await mount((ui) =>
      resendLink(ui, { label: 'Send again', retryAt: Date.now() + 30_000, onResend: () => (sent += 1) }),
    );
    const line = find<HTMLButtonElement>('button');

    expect(line.textContent).to.contain('(30)');
    line.click();
    expect([sent, line.getAttribute('aria-disabled')]).to.deep.equal([0, 'true']);

    element.view = (ui) => resendLink(ui, { label: 'Send again', retryAt: null, onResend: () => (sent += 1) });
    element.requestUpdate();
    await element.updateComplete;
    find<HTMLButtonElement>('button').click();

    expect(sent).to.equal(1);
  });

  it('reaches zero by itself', async () => {
    const { find } = await mount((ui) =>
      resendLink(ui, { label: 'Send again', retryAt: Date.now() + 40, onResend: () => undefined }),
    );

    await new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (find('button').getAttribute('aria-disabled') === null) resolve();
      });
      watch.observe(find('.cl-rootBox'), { subtree: true, childList: true, attributes: true });
    });

    expect(find('button').textContent).not.to.contain('(');
  });
});
