/** Popovers, menus, dialogs, tabs, toasts: keyboard, focus, and what is in the page when. */
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { tabs } from '../../src/ui/index.js';
import { mount, settled, type Scene } from './scene.js';

/** Clicks where a mouse would, so that the browser's own light dismissal takes part. */
async function clickOn(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

async function open(name: string, trigger: string): Promise<Scene> {
  const scene = await mount(name);
  scene.find(trigger).focus();
  scene.find<HTMLButtonElement>(trigger).click();
  await scene.element.updateComplete;
  return scene;
}

/** A press on the dialog element itself is one on its backdrop. */
function press(element: Element, name: 'pointerdown' | 'pointerup'): void {
  element.dispatchEvent(new PointerEvent(name, { bubbles: true }));
}

/** Waits until nothing matches any more: closing is reported by an event of the browser's. */
function gone(scene: Scene, selector: string): Promise<void> {
  return waitUntil(() => !scene.root.querySelector(selector), `${selector} is still there`, { timeout: 5000 });
}

describe('a popover', () => {
  const TRIGGER = '.cl-userButtonTrigger';
  const CARD = '.cl-userButtonPopoverCard';

  it('is in the page only while open, beside its trigger', async () => {
    const scene = await mount('user-menu');
    expect(Boolean(scene.root.querySelector(CARD))).to.equal(false);

    await clickOn(scene.find(TRIGGER));
    await scene.element.updateComplete;
    await settled();
    const card = scene.find(CARD).getBoundingClientRect();
    const trigger = scene.find(TRIGGER).getBoundingClientRect();
    expect(Math.abs(card.left - trigger.left)).to.be.at.most(1);
    expect(Math.round(card.top - trigger.bottom)).to.equal(8);

    await clickOn(scene.find(TRIGGER));
    await gone(scene, CARD);
  });

  it('takes focus and gives it back with Escape', async () => {
    const scene = await open('user-menu', TRIGGER);
    expect(scene.find(CARD).contains(document.activeElement)).to.equal(true);
    expect(scene.find(TRIGGER).getAttribute('aria-expanded')).to.equal('true');

    await sendKeys({ press: 'Escape' });
    await gone(scene, CARD);
    expect(document.activeElement === scene.find(TRIGGER)).to.equal(true);
    expect(scene.find(TRIGGER).getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes when somebody clicks elsewhere', async () => {
    const scene = await open('user-menu', TRIGGER);

    await sendMouse({ type: 'click', position: [700, 500] });
    await gone(scene, CARD);
  });

  it('stays inside the window when its trigger is at the edge', async () => {
    const scene = await mount('user-menu');
    Object.assign((scene.element.parentElement as HTMLElement).style, {
      position: 'fixed',
      right: '4px',
      bottom: '4px',
    });

    scene.find<HTMLButtonElement>(TRIGGER).click();
    await scene.element.updateComplete;

    const card = scene.find(CARD).getBoundingClientRect();
    expect(card.right).to.be.at.most(window.innerWidth);
    expect(card.bottom).to.be.at.most(window.innerHeight);
  });

  it('leaves nothing behind when its element leaves the page open', async () => {
    const scene = await open('user-menu', TRIGGER);
    const parent = scene.element.parentElement as HTMLElement;

    scene.element.remove();
    parent.append(scene.element);
    await scene.element.updateComplete;

    expect(Boolean(scene.root.querySelector(CARD))).to.equal(false);
  });
});

describe('a menu', () => {
  it('is walked through with arrows, Home and End, and left with Tab', async () => {
    const scene = await open('menu', '.cl-menuButton');
    const focused = (): string => document.activeElement?.textContent?.trim() ?? '';
    const seen = [focused()];

    for (const press of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
      await sendKeys({ press });
      seen.push(focused());
    }
    await sendKeys({ press: 'Tab' });
    await scene.element.updateComplete;

    const [first, last] = ['Set as primary', 'Remove email'];
    expect(seen).to.deep.equal([first, last, first, last, first, last]);
    expect(Boolean(scene.root.querySelector('[role="menu"]'))).to.equal(false);
  });
});

describe('a dialog', () => {
  it('is modal, named, focuses its first field and gives focus back', async () => {
    const scene = await open('dialog', 'button');
    const dialog = scene.find<HTMLDialogElement>('dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('aria-label')).to.equal('Create organization');
    expect(document.activeElement === scene.find('input')).to.equal(true);

    await sendKeys({ press: 'Escape' });
    await gone(scene, 'dialog');
    expect(document.activeElement === scene.find('button')).to.equal(true);
  });

  it('closes with its button and by its backdrop, unless the press began inside', async () => {
    const scene = await open('dialog', 'button');
    press(scene.find('.cl-card h1'), 'pointerdown');
    press(scene.find('dialog'), 'pointerup');
    expect(Boolean(scene.root.querySelector('dialog'))).to.equal(true);

    press(scene.find('dialog'), 'pointerdown');
    press(scene.find('dialog'), 'pointerup');
    await gone(scene, 'dialog');

    scene.find<HTMLButtonElement>('button').click();
    await scene.element.updateComplete;
    scene.find<HTMLButtonElement>('.cl-modalCloseButton').click();
    await gone(scene, 'dialog');
  });
});

describe('tabs', () => {
  it('are walked along with arrows, the other way round in right-to-left text', async () => {
    const chosen: string[] = [];
    const view = (ui: Parameters<typeof tabs>[0]) =>
      tabs(ui, {
        label: 'Members',
        tabs: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
        selected: 'a',
        onSelect: (id) => chosen.push(id),
        panel: 'x',
      });
    const ltr = await mount(view);
    ltr.find('[aria-selected="true"]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'End' });

    const rtl = await mount(view, { localization: { locale: 'ar-SA' } });
    rtl.find('[aria-selected="true"]').focus();
    await sendKeys({ press: 'ArrowLeft' });

    expect(chosen).to.deep.equal(['b', 'c', 'b']);
  });
});

describe('a toast', () => {
  it('is announced by a region that was there before', async () => {
    const scene = await mount('toast');
    const region = scene.find('.clk-toasts');
    expect(region.getAttribute('role')).to.equal('status');

    scene.find<HTMLButtonElement>('button').click();
    await scene.element.updateComplete;

    expect(region.textContent?.trim()).to.equal('Saved.');
    expect(scene.find('.clk-toasts') === region).to.equal(true);
  });
});
