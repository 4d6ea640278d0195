// @ts-check
// `node tools/trim-cuda.mjs LIBRARY 90`: blanks a CUDA library's machine code for other GPUs than those of one compute capability
// (90: H100 and H200), in place. Its size stays; packed, TensorFlow's library of 1.1 GB becomes 116 MB and can be carried to a
// machine without a network. What is left out is told; a GPU of another capability will not run it.
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const [path, capability] = process.argv.slice(2);
if (!path || !/^\d+$/.test(capability ?? '')) {
  process.stderr.write('usage: node tools/trim-cuda.mjs LIBRARY CAPABILITY, such as 90\n');
  process.exit(2);
}
/** The first bytes of a group of images, one for each architecture. */
const magic = 0xba55ed50;
const machineCode = 2;
const file = openSync(path, 'r+');
const whole = fstatSync(file).size;
let [kept, blanked] = [0, 0];
for (const section of sections()) {
  const end = section.start + section.size;
  for (let at = section.start; at < end - 16; ) {
    const header = read(at, 16);
    if (header.readUInt32LE(0) !== magic) {
      at += 8;
      continue;
    }
    const first = at + header.readUInt16LE(6);
    at = first + Number(header.readBigUInt64LE(8));
    for (let image = first; image < at; ) {
      const about = read(image, 64);
      const start = image + about.readUInt32LE(4);
      const size = Number(about.readBigUInt64LE(8));
      if (about.readUInt16LE(0) === machineCode && about.readUInt32LE(28) === Number(capability)) kept += size;
      else {
        writeSync(file, Buffer.alloc(size), 0, size, start);
        blanked += size;
      }
      image = start + size;
    }
  }
}
closeSync(file);
process.stdout.write(
  `${path}: ${megabytes(kept)} MB of code for compute capability ${capability} kept, ${megabytes(blanked)} MB for others blanked\n`,
);

/** Where an ELF library of 64 bits holds code for GPUs. */
function sections() {
  const elf = read(0, 64);
  if (elf.toString('latin1', 0, 4) !== '\x7fELF' || elf[4] !== 2) throw new Error(`${path} is no ELF library of 64 bits`);
  const [table, width, count, names] = [Number(elf.readBigUInt64LE(40)), elf.readUInt16LE(58), elf.readUInt16LE(60), elf.readUInt16LE(62)];
  const headers = Array.from({ length: count }, (_, i) => read(table + i * width, width));
  const place = (/** @type {Buffer} */ header) => ({ start: Number(header.readBigUInt64LE(24)), size: Number(header.readBigUInt64LE(32)) });
  const { start, size } = place(/** @type {Buffer} */ (headers[names]));
  const text = read(start, size);
  const named = (/** @type {Buffer} */ header) => text.toString('latin1', header.readUInt32LE(0), text.indexOf(0, header.readUInt32LE(0)));
  return headers.filter((header) => named(header) === '.nv_fatbin').map(place);
}

/** @param {number} start @param {number} size */
function read(start, size) {
  const bytes = Buffer.alloc(Math.min(size, whole - start));
  readSync(file, bytes, 0, bytes.length, start);
  return bytes;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
