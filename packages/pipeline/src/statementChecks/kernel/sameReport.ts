/** Whether two rows have the same values in every column, missing ones too. */
export const sameReport = (fields: ReadonlyMap<string, Float64Array>, a: number, b: number): boolean =>
  [...fields.values()].every((values) => Object.is(values[a], values[b]));
