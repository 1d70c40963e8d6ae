/**
 * Base of all resources: copies a wire object onto itself, camelCased, with the conversions a class names, and sends the
 * requests that change it. The table-driven copy keeps forty classes small; what may be copied is guarded here, once.
 */
import { camelCaseKeys, toCamelCase } from '../protocol/index.js';
import type { CallOptions, ResourceContext, ResourceRequest } from './resource-context.js';

/** Turns a wire value into a member. Runs for absent values too, so it also sets the default. */
export type Conversion = (value: unknown, context: ResourceContext) => unknown;

/** Conversions by member name. Members without one are copied as they are. */
export type Conversions = Readonly<Record<string, Conversion>>;

/** Options of `reload`. */
export interface ReloadParams {
  readonly rotatingTokenNonce?: string;
}

/** A constructor of resources that can be nested in others. */
export type ResourceClass<Instance> = new (context: ResourceContext, json?: unknown) => Instance;

/** Base class. `json` may be anything: what does not fit is left out. */
export abstract class Resource {
  declare readonly id: string;
  /** Where this kind of object lives at the API. */
  get pathRoot(): string {
    return '';
  }
  /** Internal. Not enumerable, so that copies, logs and serializers do not drag the transport along. */
  declare readonly context: ResourceContext;

  constructor(context: ResourceContext, json?: unknown) {
    Object.defineProperty(this, 'context', { value: context });
    this.apply(json);
  }

  /** Members that are not plain copies. */
  protected conversions(): Conversions {
    return {};
  }

  /** Internal. Address of this object. */
  path(): string {
    return `${this.pathRoot}/${this.id}`;
  }

  /** Takes over a wire object. Unknown fields are kept; nothing can replace a method or touch the prototype. */
  apply(json: unknown): this {
    const conversions = this.conversions();
    const source = isRecord(json) ? json : {};
    const members: Record<string, unknown> = {};
    for (const name of Object.keys(conversions)) members[name] = undefined;
    for (const [key, value] of Object.entries(source)) members[toCamelCase(key)] = value;
    const prototype = Object.getPrototypeOf(this) as object; // an instance always has one
    for (const [name, value] of Object.entries(members)) {
      if (name in prototype || name === 'context') continue;
      const convert = Object.hasOwn(conversions, name) ? conversions[name] : undefined;
      Object.defineProperty(this, name, {
        value: convert ? convert(value, this.context) : value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
    return this;
  }

  /** Reads this object from the server again. */
  async reload(params?: ReloadParams, options?: CallOptions): Promise<this> {
    return this.send({ method: 'GET', path: this.path(), search: params, updateClient: true, ...options });
  }

  /** Internal. Sends a request whose answer is this object. */
  async send(request: ResourceRequest): Promise<this> {
    await this.context.request({ ...request, onResponse: (json) => void this.apply(json) });
    return this;
  }
}

/** A plain object, not null and not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Milliseconds → Date; anything else → null. */
export const date: Conversion = (value) => (typeof value === 'number' ? new Date(value) : null);

/** A list of plain values; anything else → empty. */
export const values: Conversion = (value) => (Array.isArray(value) ? value : []);

/** A plain object; anything else → empty. */
export const record: Conversion = (value) => (isRecord(value) ? value : {});

/** Absent → null. */
export const nullable: Conversion = (value) => value ?? null;

/** One nested resource, made even when the wire has none. */
export function one<Instance>(type: ResourceClass<Instance>): Conversion {
  return (value, context) => new type(context, value);
}

/** One nested resource or null. */
export function oneOrNull<Instance>(type: ResourceClass<Instance>): Conversion {
  return (value, context) => (isRecord(value) ? new type(context, value) : null);
}

/** A list of nested resources; entries that are no objects are left out. */
export function many<Instance>(type: ResourceClass<Instance>): Conversion {
  return (value, context) =>
    Array.isArray(value) ? value.filter(isRecord).map((json) => new type(context, json)) : [];
}

/** Plain data with camelCase keys at every depth. Never for metadata, whose keys are the application's own. */
export function camel(value: unknown): unknown {
  return camelCaseKeys(value ?? null);
}
