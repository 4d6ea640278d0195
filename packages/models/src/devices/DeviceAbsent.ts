/** A device that was asked for is not there, or what it needs is not installed. */
export class DeviceAbsent extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeviceAbsent';
    this.remedy = remedy;
  }
}
