/**
 * The floor of the page benchmark: the least that a page with lit, xstate and ky can do to show a sign-in form. It asks the
 * same two questions of the same instance, then draws one field and one button.
 */
import ky from 'ky';
import { html, LitElement } from 'lit';
import { assign, createActor, fromPromise, setup } from 'xstate';

const base = document.querySelector('meta[name="instance"]').content;
const api = ky.create({ prefixUrl: base, credentials: 'include' });

const machine = setup({
  actors: {
    load: fromPromise(async () => {
      const { id } = await api.post('v1/dev_browser', { credentials: 'omit' }).json();
      const searchParams = { __clerk_db_jwt: id };
      const [environment] = await Promise.all([
        api.get('v1/environment', { searchParams }).json(),
        api.get('v1/client', { searchParams }).json(),
      ]);
      return environment.display_config.application_name;
    }),
  },
}).createMachine({
  context: { name: '' },
  initial: 'loading',
  states: {
    loading: {
      invoke: { src: 'load', onDone: { target: 'identify', actions: assign({ name: ({ event }) => event.output }) } },
    },
    identify: {},
  },
});

class FloorForm extends LitElement {
  static properties = { snapshot: { attribute: false } };

  constructor() {
    super();
    this.actor = createActor(machine);
    this.actor.subscribe((snapshot) => (this.snapshot = snapshot));
    this.actor.start();
  }

  createRenderRoot() {
    return this;
  }

  render() {
    if (!this.snapshot?.matches('identify')) return html``;
    return html`<form>
      <h1>Sign in to ${this.snapshot.context.name}</h1>
      <label>E-mail address<input name="identifier" autocomplete="username" /></label>
      <button>Continue</button>
    </form>`;
  }
}

customElements.define('floor-form', FloorForm);
