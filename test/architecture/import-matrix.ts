/**
 * Who may import whom. A row that is missing is forbidden: a new folder must first be given its row here, which is the
 * moment to ask whether it is needed.
 */

/** What one layer may import. Layers and packages under `types` may only appear in type imports. */
export interface LayerRule {
  readonly layers: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** Also Node's own modules. */
  readonly node?: boolean;
}

/** Rows for `src/`. `transport:errors` means the error classes and guards of transport, and nothing else of it. */
export const KIT_MATRIX: Readonly<Record<string, LayerRule>> = {
  protocol: { layers: ['protocol'] },
  transport: { layers: ['protocol', 'transport'], packages: ['ky'] },
  resources: { layers: ['protocol', 'transport', 'resources'] },
  clerk: { layers: ['protocol', 'transport', 'resources', 'clerk'] },
  machines: {
    layers: ['protocol', 'transport:errors', 'machines'],
    types: ['resources', 'clerk'],
    packages: ['xstate'],
  },
  flows: {
    layers: ['protocol', 'transport:errors', 'machines', 'flows'],
    types: ['resources', 'clerk'],
    packages: ['xstate'],
  },
  i18n: { layers: ['i18n'], types: ['protocol'] },
  theme: { layers: ['theme'], packages: ['lit'] },
  ui: { layers: ['i18n', 'theme', 'ui'], types: ['protocol', 'clerk', 'machines', 'flows'], packages: ['lit'] },
  elements: {
    layers: ['transport:errors', 'flows', 'i18n', 'theme', 'ui', 'elements'],
    types: ['protocol', 'resources', 'clerk', 'machines'],
    packages: ['lit'],
  },
  // The composition roots of the scripts for pages without a build.
  browser: {
    layers: [
      'protocol',
      'transport',
      'resources',
      'clerk',
      'machines',
      'flows',
      'i18n',
      'theme',
      'ui',
      'elements',
      'browser',
    ],
  },
  testing: {
    layers: ['protocol', 'transport', 'clerk', 'machines', 'flows', 'testing'],
    types: ['resources'],
    packages: ['xstate'],
    node: true,
  },
};

const ADAPTER: LayerRule = { layers: [], types: ['domain'], packages: ['*'], node: true };

/**
 * Rows for `instance/src/`; every layer may also import itself and `clerk-kit/protocol`, and every layer but the domain
 * the small files beside the composition root (logger, clock).
 */
export const INSTANCE_MATRIX: Readonly<Record<string, LayerRule>> = {
  config: { layers: [], packages: ['*'], node: true },
  http: { layers: ['domain'], packages: ['*'], node: true },
  routes: { layers: ['domain', 'serializers', 'http', 'pages'], packages: ['*'] },
  pages: { layers: ['domain', 'http'] },
  domain: { layers: [] },
  serializers: { layers: [], types: ['domain'] },
  storage: ADAPTER,
  tokens: ADAPTER,
  mail: ADAPTER,
  sms: ADAPTER,
  oauth: ADAPTER,
  images: ADAPTER,
};

/** Files of transport that every layer with `transport:errors` may import. */
export const TRANSPORT_ERRORS = /^src\/transport\/(?:[a-z-]*errors?|[a-z-]*guards?)\.ts$/;

/** Composition roots of the instance: they import everything and nothing below them imports them. */
export const INSTANCE_ROOTS = /^instance\/src\/(index|instance|cli)\.ts$/;
