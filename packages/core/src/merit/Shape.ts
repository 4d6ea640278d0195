/** How many assets and sessions a plane has. */
export interface Shape {
  readonly assets: number;
  readonly sessions: number;
}
