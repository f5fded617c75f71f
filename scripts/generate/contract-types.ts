/** The form of `contract/`: operations and schemas of the REST API, and what people decided about them. */

/** A JSON Schema of the contract; references are `#/$defs/Name`. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly deprecated?: boolean;
  /** The first version of the platform with this field or parameter; undefined if all supported versions have it. */
  readonly since?: string;
  readonly discriminator?: { readonly propertyName: string };
}

/** The response of an operation. */
export type ResponseKind =
  | 'object'
  | 'page'
  | 'cursor'
  | 'list'
  | 'array'
  | 'empty'
  | 'binary'
  | 'stream'
  | 'head'
  | 'passthrough';

/** One operation of the REST API. */
export interface ContractOperation {
  readonly resource: string;
  readonly method: string;
  readonly http: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, Schema>>;
  readonly requiredQuery?: readonly string[];
  readonly body?: Schema | 'content';
  readonly response: { readonly kind: ResponseKind; readonly schema?: Schema };
  readonly statuses: readonly number[];
  /** The first version of the platform with this route; undefined if all supported versions have it. */
  readonly since?: string;
}

/** What people decided about a resource. */
export interface ResourceOverlay {
  readonly class: string;
  readonly entity: string;
  readonly one: string;
  readonly many: string;
  readonly doc: string;
  /** A class written by hand extends the generated one, whose name then ends in `Routes`. */
  readonly handwritten?: boolean;
  /** The handwritten class above it has its own property of this name. */
  readonly detached?: boolean;
  /** Further properties with the class of another resource. */
  readonly children?: Readonly<Record<string, string>>;
  /** The jobs of a plugin: all have the same routes, and one handwritten class for them. */
  readonly isJobCollection?: boolean;
}

/** What people decided about an operation. */
export interface OperationOverlay {
  readonly summary?: string;
  readonly doc?: string;
  readonly example?: string;
  /** A command line of the operation, where the help of the options is not enough. */
  readonly command?: string;
  readonly throws?: readonly string[];
  readonly columns?: readonly string[];
  readonly secrets?: readonly string[];
  readonly remedy?: string;
  /** By which `nmp api --list` finds it, in addition to its path and summary. */
  readonly words?: string;
  /** Values that are sent unless the caller passes others. */
  readonly send?: Readonly<Record<string, string>>;
}

/** What people decided about a plugin. */
export interface PluginOverlay {
  readonly resources: Contract['resources'];
  readonly operations: Contract['overlay'];
  readonly fields: Contract['fields'];
}

export interface Contract {
  readonly operations: readonly ContractOperation[];
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly resources: Readonly<Record<string, ResourceOverlay>>;
  readonly overlay: Readonly<Record<string, OperationOverlay>>;
  /** Sentences about fields, by `field`, `Type.field` or `resource.method.field`. */
  readonly fields: Readonly<Record<string, string>>;
  /** What a command group does, by resource. */
  readonly commands: Readonly<Record<string, string>>;
  /** Names of the top-level resources in the order of the help. */
  readonly groups: readonly string[];
  /** The plugin that serves the operations, as in `data_designer`; undefined for the platform itself. */
  readonly plugin?: string | undefined;
}
