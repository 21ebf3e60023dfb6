import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const NAMES = [
  'report',
  'scenarios',
  'checks',
  'graph',
  'fix',
  'undo',
  'runs',
  'run',
  'read',
  'read-kinds',
  'symptom',
  'practice',
  'path',
  'env',
  'gos',
  'job',
  'cause',
  'left',
  'causes',
  'route',
  'proxy',
  'goproxy',
  'resolver',
  'prove',
  'proofs',
  'capture',
  'trace',
] as const;
export type SchemaName = (typeof NAMES)[number];

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
for (const name of NAMES) {
  ajv.addSchema(JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas', `${name}-1.json`), 'utf8')));
}

/** Where a document is not what the project's schema says of it; empty: it is. */
export function schemaErrors(name: SchemaName, document: unknown): readonly string[] {
  const validate = ajv.getSchema(`urn:gomend:schema:${name}-1`);
  if (!validate) throw new Error(`there is no schema ${name}`);
  return validate(document) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
