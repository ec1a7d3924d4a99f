// The floor's worker: the least that a Node process must do for an event that comes over a socket.
//
// A frame is a little-endian u32 length and that many bytes of JSON; the answer has the same form.

import { connect } from "node:net";
import { handler } from "./index.mjs";

const connection = connect(process.argv[2]);
let pending = Buffer.alloc(0);

connection.on("data", async (chunk) => {
  pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
  while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32LE(0)) {
    const length = pending.readUInt32LE(0);
    const event = JSON.parse(pending.toString("utf8", 4, 4 + length));
    pending = pending.subarray(4 + length);
    const result = Buffer.from(JSON.stringify(await handler(event)));
    const frame = Buffer.allocUnsafe(4 + result.length);
    frame.writeUInt32LE(result.length, 0);
    result.copy(frame, 4);
    connection.write(frame);
  }
});
connection.on("end", () => process.exit(0));
