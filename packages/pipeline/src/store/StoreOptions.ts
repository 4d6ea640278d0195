/** How a store is used. */
export interface StoreOptions {
  /** Whether every file outside the store is read to be hashed, also one that seems unchanged. */
  readonly rehash?: boolean;
}
