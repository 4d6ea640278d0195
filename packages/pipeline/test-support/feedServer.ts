import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** How a question is answered. */
export type Behaviour = (response: ServerResponse) => void;

/** A server on this machine that answers as it is told. */
export interface FeedServer {
  readonly base: string;
  /** Symbols in the order in which they were asked for. */
  readonly asked: readonly string[];
  /** Paths and queries that were asked for. */
  readonly urls: readonly string[];
  /** What the next questions about a symbol are answered with; the last holds for all later ones. */
  script(symbol: string, ...behaviours: readonly Behaviour[]): void;
  close(): Promise<void>;
}

/** A server of symbols that ends with the test; one that it was told nothing of is answered 404. */
export async function feedServer(): Promise<FeedServer> {
  const scripts = new Map<string, Behaviour[]>();
  const asked: string[] = [];
  const urls: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    const symbol = (url.searchParams.get('s') ?? decodeURIComponent(url.pathname.split('/').at(-1)!)).toUpperCase();
    asked.push(symbol);
    urls.push(request.url!);
    const left = scripts.get(symbol) ?? [];
    const behave = left.length > 1 ? left.shift()! : left[0];
    if (behave) behave(response);
    else
      response
        .writeHead(404)
        .end('{"chart":{"result":null,"error":{"code":"Not Found","description":"No data found, symbol may be delisted"}}}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((closed) => server.close(closed));
  };
  onTestFinished(close);
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    urls,
    script: (symbol, ...behaviours) => void scripts.set(symbol, [...behaviours]),
    close,
  };
}

/** Ways to answer. */
export const answers = {
  body:
    (text: string | Buffer): Behaviour =>
    (response) =>
      response.writeHead(200).end(text),
  status:
    (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
    (response) =>
      response.writeHead(status, headers).end(),
  /** Half of what the length says. */
  cut:
    (text: string): Behaviour =>
    (response) => {
      response.writeHead(200, { 'content-length': Buffer.byteLength(text) });
      response.write(text.slice(0, text.length >> 1), () => response.destroy());
    },
  reset: (): Behaviour => (response) => response.socket!.resetAndDestroy(),
  never: (): Behaviour => () => {},
  trickle:
    (text: string): Behaviour =>
    (response) =>
      response.writeHead(200).write(text.slice(0, 5)),
};
