/** What happens while symbols are fetched. */
export type FetchEvent =
  | { readonly type: 'begun'; readonly asked: number; readonly kept: number }
  | { readonly type: 'waiting'; readonly symbol: string; readonly seconds: number; readonly reason: string }
  | { readonly type: 'fetched'; readonly symbol: string }
  | { readonly type: 'failed'; readonly symbol: string; readonly message: string };
