import * as v from "valibot";
import { answerRequest } from "../../../electron/answerRequest";
import {
  type Desktop,
  decodeArguments,
  type RequestName,
  requestArguments,
  requestOutcomes,
} from "../../../electron/bridge";
import { aComputer, type Computer } from "./computer";
import { aPayload, type Payload } from "./payloads";

/** An answer that takes longer hangs. */
const ANSWERS_WITHIN_MS = 10_000;
/** Files pile up; after so many rounds the computer is made anew. */
const COMPUTER_LASTS = 100;

export const REQUEST_NAMES = Object.keys(requestArguments) as readonly RequestName[];

export type FuzzWorld = {
  /** How often each request was answered, not refused. */
  readonly answered: ReadonlyMap<RequestName, number>;
  /** One payload for each request; in words what went wrong, or null. */
  round(number: number, random: () => number): Promise<string | null>;
  end(): Promise<void>;
};

export function aFuzzWorld(
  alter: (desktop: Desktop, root: string) => Desktop = (desktop) => desktop,
): FuzzWorld {
  const answered = new Map<RequestName, number>();
  let computer: Computer | null = null;
  const end = async () => {
    await computer?.end();
    computer = null;
  };
  return {
    answered,
    end,
    async round(number, random) {
      if (number % COMPUTER_LASTS === 0) await end();
      computer ??= aComputer(alter);
      for (const name of REQUEST_NAMES) {
        const outcome = await send(computer, name, aPayload(name, computer.words, random));
        if (outcome === "answered") answered.set(name, (answered.get(name) ?? 0) + 1);
        else if (outcome !== "refused") return `${name} ${outcome}`;
      }
      return computer.traces();
    },
  };
}

/** "answered", "refused", or in words what else it came to. */
async function send({ desktop }: Computer, name: RequestName, payload: Payload): Promise<string> {
  try {
    const list = payload.kind === "cloned" ? cloned(payload.list) : decodeArguments(payload.bytes);
    const answer = await inTime(answerRequest(desktop, name, list));
    if (answer.kind === "wrongArguments") return "refused";
    if (answer.kind !== "answered") return `was answered with ${answer.kind}`;
    const isOfContract = v.is(requestOutcomes[name], answer.outcome);
    return isOfContract ? "answered" : `gave ${JSON.stringify(answer.outcome)?.slice(0, 200)}`;
  } catch (error) {
    return `threw ${String(error).slice(0, 300)}`;
  }
}

/** As Electron carries it from one process to the other; what it cannot carry never arrives. */
function cloned(list: unknown): unknown {
  try {
    return structuredClone(list);
  } catch {
    return [];
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("hung")), ANSWERS_WITHIN_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
