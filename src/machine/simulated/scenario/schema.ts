import published from '../../../../schemas/scenario-1.json' with { type: 'json' };

/** As much of JSON Schema as the published schema of scenarios uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  /** What a text of that pattern may be, for people who do not read patterns. */
  readonly examples?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export const SCENARIO_SCHEMA: Schema = published;

/** The schema that a reference stands for. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.replace('#/$defs/', '');
  const found = SCENARIO_SCHEMA.$defs?.[name];
  if (!found) throw new Error(`the scenario schema has no definition ${name}`);
  return resolved(found);
}

/** The schema of one key of an object; undefined: the key is not allowed. */
export function schemaOfKey(schema: Schema, key: string): Schema | undefined {
  const own = schema.properties?.[key];
  if (own) return own;
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** Whether null in the place of such a value takes an entry away, and is not a value itself. */
export function nullRemoves(schema: Schema): boolean {
  return schema.anyOf?.some((one) => one.$ref === '#/$defs/removed') ?? false;
}

/** The alternative of a schema that says something about objects. */
export function objectSchema(schema: Schema): Schema {
  const full = resolved(schema);
  return full.anyOf?.map(objectSchema).find((one) => one.type === 'object') ?? full;
}
