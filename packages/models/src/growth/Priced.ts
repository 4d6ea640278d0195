/** Parameters that say where a forecast starts from. */
export interface Priced {
  readonly of: 'price' | 'return';
  readonly feature: string;
}
