/** What is said of an error that a request ended with. */
export function networkFailure(error: unknown, begun: boolean): string {
  if (begun) return 'the connection ended before the answer was whole';
  const cause = (error as { readonly cause?: unknown }).cause ?? error;
  const { code = '', message = '' } = cause as { readonly code?: string; readonly message?: string };
  return reasons[code] ?? `the request failed: ${message || code || 'for no reason given'}`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such server',
  EAI_AGAIN: 'the name of the server cannot be looked up now',
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server ended the connection',
  EPIPE: 'the server ended the connection',
  ENETUNREACH: 'there is no way to the server',
  EHOSTUNREACH: 'there is no way to the server',
  ETIMEDOUT: 'the server does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the server does not answer',
  UND_ERR_SOCKET: 'the server ended the connection',
};
