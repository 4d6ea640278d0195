import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { sha256 } from '../json/index.js';
import { attempt } from './attempt.js';

/** A process, apart from every other that had or will have its number. */
export interface Owner {
  /** Digest of host and process namespace. */
  readonly host: string;
  readonly pid: number;
  /** Digest of boot and start time; "0" where the platform does not tell. */
  readonly start: string;
}

const short = (text: string) => sha256(text).slice(0, 8);
const host = short(`${hostname()} ${attempt(() => readlinkSync('/proc/self/ns/pid'))}`);
const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));

/** This process. */
export const thisProcess: Owner = { host, pid: process.pid, start: startOf(process.pid) ?? '0' };

/** An owner as a file name can hold it. */
export const ownerText = (owner: Owner): string => `${owner.host}-${owner.pid}-${owner.start}`;

/** Reads an owner from the start of a text; undefined where there is none. */
export function parseOwner(text: string): Owner | undefined {
  const found = /^([0-9a-f]{8})-(\d+)-([0-9a-f]+)/.exec(text);
  return found ? { host: found[1]!, pid: Number(found[2]), start: found[3]! } : undefined;
}

/** Whether a process still runs; undefined for one of another host, which cannot be asked. */
export function isAlive(owner: Owner): boolean | undefined {
  if (owner.host !== host) return undefined;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const start = startOf(owner.pid);
  return start === undefined || start === owner.start;
}

function startOf(pid: number): string | undefined {
  const status = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '';
  // The name in parentheses may hold spaces; the start time is the 20th field after it.
  const ticks = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined ? undefined : short(`${boot} ${ticks}`);
}
