/**
 * The shell of the app window as a process of its own, so that it can be killed: `tsx shellProcess.ts HOME PORT`. It says
 * in one line of JSON where it is. Printing is not asked of it.
 */
import { startApp } from "../app/startApp";

const [home = "", port = "0"] = process.argv.slice(2);
const printPdf = () => Promise.reject(new Error("This shell holds no browser"));
const { startPage, origin, profile, exportsFolder, stop } = await startApp({
  home,
  port: Number(port),
  printPdf,
});
console.log(JSON.stringify({ startPage, origin, profile, exportsFolder }));
process.once("SIGTERM", () => {
  stop().finally(() => process.exit(0));
});
