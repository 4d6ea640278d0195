import { noDay } from './noDay.js';

/** Days of publication where missing ones, or all where `published` is absent, are the last on which the law allows it. */
export function publishedBy(
  deadline: (periodEnd: number) => number,
  { period, published }: { readonly period: Int32Array; readonly published?: Int32Array | undefined },
): Int32Array {
  return period.map((end, row) => {
    const day = published?.[row] ?? noDay;
    return day === noDay ? deadline(end) : day;
  });
}
