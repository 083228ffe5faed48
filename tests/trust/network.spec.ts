import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { runRow, writeNotRun } from "../../build/trustRow";
import { callsBeyond, callsIn, routesAskedFor } from "./calls";
import { aFullDay } from "./fullDay";
import { freePort, isHere, readIfThere, startProgram, whyNoProgram } from "./realProgram";

const missing = isHere("strace") ? whyNoProgram() : "strace is missing";
const TRACE = [
  "strace",
  "-f",
  "--seccomp-bpf",
  "-qq",
  "-yy",
  "-s",
  "64",
  "-e",
  "trace=connect,sendto,sendmsg,sendmmsg",
];

const DAY = {
  forms: [["Okonkwo"], ["Haile"]],
  guests: [{ name: "A guest", organisation: "A group" }],
  academy: "Leaders of Leeds",
};

test("the trace sees a program that reaches beyond this computer", () => {
  test.skip(missing !== null, `not run: ${missing}`);
  const folder = mkdtempSync(join(tmpdir(), "common-ground-trace-"));
  const [program = "", ...list] = [...TRACE, "-o", join(folder, "trace")];
  const reach =
    "const s = require('node:dgram').createSocket('udp4'); s.send('x', 9, '192.0.2.1', () => s.close())";
  spawnSync(program, [...list, process.execPath, "-e", reach]);
  const beyond = callsBeyond(callsIn(readIfThere(join(folder, "trace"))));
  expect(beyond.map(({ address }) => address)).toContain("192.0.2.1");
  rmSync(folder, { recursive: true });
});

test("a day with everything the program does reaches nowhere beyond this computer", async () => {
  test.setTimeout(0);
  if (missing !== null) {
    writeNotRun("network", missing);
    test.skip(true, `not run: ${missing}`);
  }
  const folder = mkdtempSync(join(tmpdir(), "common-ground-network-"));
  const trace = join(folder, "trace");
  let [seen, routes] = [0, 0];
  const { misses } = await runRow(
    "network",
    1,
    async () => {
      const under = [...TRACE, "-o", trace];
      const program = await startProgram({ folder, port: await freePort(), under });
      try {
        await aFullDay(program.page, DAY);
        await program.page.waitForTimeout(5000);
        expect(await program.close()).toBe(0);
      } finally {
        program.kill();
      }
      const calls = callsIn(readIfThere(trace));
      [seen, routes] = [calls.length, routesAskedFor(calls).length];
      // Our own server at least was called, so the trace was one of the whole program.
      expect(calls.filter(({ address }) => address === "127.0.0.1").length).toBeGreaterThan(3);
      const beyond = callsBeyond(calls).map(({ line }) => line.slice(0, 200));
      return beyond.length === 0 ? null : `reached out: ${beyond.slice(0, 5).join("\n")}`;
    },
    () => [
      `${seen} calls with an address; ${routes} times the browser asked this computer for a route, sending nothing`,
    ],
  );
  rmSync(folder, { recursive: true, force: true });
  expect(misses).toEqual([]);
});
