/** How far a node has come. */
export interface Progress {
  readonly type: 'progressed';
  readonly node: string;
  readonly done: number;
  readonly total: number;
  readonly unit: string;
  readonly note?: string;
}
