/** The workbench page: draws the scenes that the address asks for (`?scenes=start,code&lang=ar&dark&theme=…`). */
import { setLocalization } from '../../src/i18n/index.js';
import type { Localization } from '../../src/i18n/index.js';
import { MORE_SCENES } from './more-scenes.js';
import { SCENES } from './scenes.js';
import { SceneElement } from './scene-element.js';

customElements.define('clk-scene', SceneElement);

const query = new URLSearchParams(location.search);
const language = query.get('lang');

if (language) {
  const pack = (await import(`/locales/${language}.js`)) as Record<string, Localization>;
  setLocalization(Object.values(pack)[0]);
}
if (query.has('dark')) document.documentElement.style.colorScheme = 'dark';
const appearance = query.get('appearance');

for (const name of (query.get('scenes') ?? [...Object.keys(SCENES), ...Object.keys(MORE_SCENES)].join(',')).split(
  ',',
)) {
  const box = document.createElement('section');
  const scene = document.createElement('clk-scene');
  scene.setAttribute('name', name);
  if (appearance) scene.setAttribute('appearance', appearance);
  box.append(scene);
  document.querySelector('main')?.append(box);
}
document.body.dataset['ready'] = 'yes';
