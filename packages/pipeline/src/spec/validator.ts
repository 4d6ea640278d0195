import type { ErrorObject, ValidateFunction } from 'ajv';
import { type FieldSchema, ownKeywords } from './FieldSchema.js';

/** Fills the defaults of a bare value in place, and gives what is wrong with it. */
export type Validate = (schema: FieldSchema, value: unknown) => readonly ErrorObject[];

let made: Promise<Validate> | undefined;

/** The validator of bare values; it compiles a schema when it is first used. */
export const validator = (): Promise<Validate> => {
  made ??= make();
  return made;
};

async function make(): Promise<Validate> {
  const { Ajv } = await import('ajv');
  const ajv = new Ajv({
    allErrors: true,
    useDefaults: true,
    strict: true,
    allowUnionTypes: true,
    verbose: true,
    logger: false,
    // Schemas are code of ours, checked against the meta-schema by a test; that check costs more than all else here.
    meta: false,
    validateSchema: false,
    code: { optimize: false },
    formats: { date: isDay, fraction: () => false },
  });
  ajv.addVocabulary([...ownKeywords]);
  const compiled = new WeakMap<FieldSchema, ValidateFunction>();
  return (schema, value) => {
    const check = compiled.get(schema) ?? ajv.compile(schema);
    compiled.set(schema, check);
    return check(value) ? [] : (check.errors ?? []);
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
