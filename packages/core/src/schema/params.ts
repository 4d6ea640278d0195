import { IsOptional, Object as ObjectSchema, type Static, type TObject, type TProperties } from 'typebox';

/** Named parameters of a member, each a schema with its default and description. */
export type Params<F extends TProperties = TProperties> = TObject<F>;
/** The values of parameters after defaults were filled in. */
export type ParamsOf<P extends Params> = Static<P>;

/** Closed parameters: an unknown key is an error, and a key with a default may be left out. Keys are camelCase here, kebab-case in YAML. */
export function params<F extends TProperties>(fields: F): Params<F> {
  const required = Object.entries(fields)
    .filter(([, field]) => !('default' in field) && !IsOptional(field))
    .map(([key]) => key);
  return { ...ObjectSchema(fields, { additionalProperties: false }), required } as unknown as Params<F>;
}
