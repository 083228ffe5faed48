/**
 * `npm run fuzz`: reads 20,000 changed copies of valid files of every format and prints what became of them,
 * a crash as it happens.
 * `npm run fuzz -- N SEED` reads so many, or the copies of another seed. Ends non-zero when one was not simply read or
 * refused.
 */
import { Worker } from "node:worker_threads";
import { fuzz } from "./fuzzing";

/**
 * A copy that keeps the processor busy for a minute is named, and the whole run ended: nothing else could end it. A
 * minute by the clock is not enough, as other programs may have had it.
 */
const WATCH = `
const { parentPort } = require("node:worker_threads");
let shown = "";
let since = 0;
parentPort.on("message", (next) => {
  shown = next;
  since = process.cpuUsage().user;
});
setInterval(() => {
  if (process.cpuUsage().user - since < 60e6) return;
  require("node:fs").writeSync(2, "CRASH " + shown + " does not end\\n");
  process.kill(process.pid, "SIGKILL");
}, 5_000);`;

const [mutations = "20000", seed = "1"] = process.argv.slice(2);
let unhandled = 0;
let current = "";
const watch = new Worker(WATCH, { eval: true });
process.on("unhandledRejection", (failure) => {
  unhandled++;
  console.log(`CRASH ${current}: nobody waited for ${String(failure)}`);
});

const started = process.cpuUsage().user;
const result = await fuzz(Number(mutations), Number(seed), {
  begins(done, shown) {
    current = shown;
    watch.postMessage(shown);
    if (done > 0 && done % 1_000 === 0) console.log(`${done} copies read`);
  },
  crashed: (crash) => console.log(`CRASH ${crash}`),
});
await watch.terminate();
for (const [outcome, count] of [...result.outcomes].sort()) console.log(`${count}\t${outcome}`);
const crashes = result.crashes.length + unhandled;
console.log(
  `${result.mutations} mutations of ${result.seeds} seeds, seed ${seed}: ${crashes} crashes; slowest ${Math.round(result.slowest.ms)} ms (${result.slowest.shown}); ${Math.round((process.cpuUsage().user - started) / 1e6)} s of processor time`,
);
process.exitCode = crashes === 0 ? 0 : 1;
