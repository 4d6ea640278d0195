/** What is wrong with bounds of which the greater comes first. */
export const ascending = ({ from, to }: { readonly from: number; readonly to: number }) =>
  from > to
    ? { field: 'to', message: `to must not be less than from, but ${to} is less than ${from}`, remedy: 'exchange them' }
    : undefined;
