// Small pictures that are ones: true colour, each side as long as asked.
import { crc32, deflateSync } from "node:zlib";

export function picture(name, side = 96) {
  return { name, mimeType: "image/png", buffer: png(side) };
}

function png(side) {
  const rows = Buffer.alloc((side * 3 + 1) * side);
  for (let y = 0; y < side; ++y) for (let x = 0; x < side; ++x) rows.set([x * 2, y * 2, 120], y * (side * 3 + 1) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
