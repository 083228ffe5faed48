import { ipcMain } from "electron";
import { answerRequest } from "./answerRequest";
import { type Desktop, requestArguments } from "./bridge";
import { isOurPage } from "./sender";

/** Answers the requests of the contract, and only when our own page asks with arguments its schema knows. */
export function handleRequests(desktop: Desktop): void {
  for (const name of Object.keys(requestArguments)) {
    ipcMain.handle(name, async (event, ...list: unknown[]) => {
      if (!isOurPage(event.senderFrame)) throw new Error(`${name} was asked by a stranger.`);
      const answer = await answerRequest(desktop, name, list);
      if (answer.kind !== "answered") throw new Error(`${name} was asked wrongly: ${answer.kind}.`);
      return answer.outcome;
    });
  }
}
