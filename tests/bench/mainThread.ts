import type { Page } from "playwright";

/** Milliseconds of each task of the page's main thread, in no order. */
export type Tasks = readonly number[];

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as all times of a trace. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, the time the thread itself worked and did not wait for a processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
};

type Thread = {
  readonly tasks: readonly TraceEvent[];
  readonly keys: readonly TraceEvent[];
  /** Code of the page, with the layout it asked for; some of them within others. */
  readonly scripts: readonly TraceEvent[];
};

/** What the browser calls a stretch of a page's own code. */
const SCRIPTS: ReadonlySet<string> = new Set([
  "EventDispatch",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  "FireAnimationFrame",
]);

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"];

/** Follows the browser's own trace while `work` goes on. */
export async function tasksDuring(page: Page, work: () => Promise<unknown>): Promise<Tasks> {
  return (await mainThreadDuring(page, work)).tasks.map(({ dur = 0 }) => dur / 1_000);
}

/** Milliseconds the main thread worked for each key, from that key to the next, whatever it was for. */
export type KeyWork = {
  /** Our own code. */
  readonly scripts: Tasks;
  /** All of it: also style, layout and paint. */
  readonly everything: Tasks;
};

/** In the thread's own time, so that waiting for a processor that others use does not count. */
export async function workPerKey(page: Page, work: () => Promise<unknown>): Promise<KeyWork> {
  const { tasks, keys, scripts } = await mainThreadDuring(page, work);
  return { scripts: spentPerKey(keys, outermost(scripts)), everything: spentPerKey(keys, tasks) };
}

function spentPerKey(keys: readonly TraceEvent[], spans: readonly TraceEvent[]): Tasks {
  const spent = keys.map(() => 0);
  for (const { ts, dur = 0, tdur = dur } of spans) {
    const at = keys.findLastIndex((key) => key.ts <= ts + dur);
    if (at >= 0) spent[at] = (spent[at] ?? 0) + tdur / 1_000;
  }
  return spent;
}

function outermost(spans: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = 0;
  return spans
    .toSorted((left, right) => left.ts - right.ts || (right.dur ?? 0) - (left.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      const isOutermost = ts >= end;
      if (isOutermost) end = ts + dur;
      return isOutermost;
    });
}

async function mainThreadDuring(page: Page, work: () => Promise<unknown>): Promise<Thread> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as readonly TraceEvent[]));
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, recordMode: "recordAsMuchAsPossible" },
  });
  await work();
  const complete = new Promise<void>((resolve) => {
    session.once("Tracing.tracingComplete", () => resolve());
  });
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return busiestMainThread(events);
}

/** Every process that shows a page has a main thread; the one that worked most is ours. */
function busiestMainThread(events: readonly TraceEvent[]): Thread {
  const threads = new Map<string, TraceEvent[]>();
  for (const { name, pid, tid, args } of events) {
    if (name === "thread_name" && args?.name === "CrRendererMain") threads.set(`${pid} ${tid}`, []);
  }
  for (const event of events) threads.get(`${event.pid} ${event.tid}`)?.push(event);
  const [busiest = { tasks: [], keys: [], scripts: [] }] = [...threads.values()]
    .map(asThread)
    .sort((left, right) => total(right) - total(left));
  return busiest;
}

function asThread(events: readonly TraceEvent[]): Thread {
  return {
    tasks: events.filter(({ name }) => name === "RunTask"),
    keys: events.filter(
      ({ name, args }) => name === "EventDispatch" && args?.data?.type === "keydown",
    ),
    scripts: events.filter(({ name }) => SCRIPTS.has(name)),
  };
}

function total({ tasks }: Thread): number {
  return tasks.reduce((sum, { dur = 0 }) => sum + dur, 0);
}

export function shareOver(tasks: Tasks, milliseconds: number): number {
  if (tasks.length === 0) throw new Error("The trace holds no task of a page.");
  return countOver(tasks, milliseconds) / tasks.length;
}

export function countOver(tasks: Tasks, milliseconds: number): number {
  return tasks.filter((task) => task > milliseconds).length;
}
