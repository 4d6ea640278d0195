/** Why an order ended as it did, in the order of their codes. */
export const orderReasons = [
  'filled',
  /** Cut to whole lots. */
  'rounded',
  /** Cut to a share of the session's volume. */
  'capped',
  /** Cut to the cash there was. */
  'shrunk',
  /** The rest of an order of an earlier session. */
  'carried',
  /** Taken out at what a delisted asset is recovered at. */
  'delisted',
  /** Closed because nothing was left. */
  'ruin',
  'unpriced',
  'suspended',
  /** At the price limit, where nobody takes the other side. */
  'limit',
] as const;

export type OrderReason = (typeof orderReasons)[number];

/** The codes that ledgers hold. */
export const reasonCode = Object.fromEntries(orderReasons.map((reason, code) => [reason, code])) as Readonly<Record<OrderReason, number>>;
