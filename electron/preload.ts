import { contextBridge, ipcRenderer } from "electron";
import type { Desktop } from "./bridge";

/** The page's whole reach into the shell. Arguments are checked on the other side (handle.ts). */
const desktop: Desktop = {
  describe: () => ipcRenderer.invoke("describe"),
  saveFile: (suggestedName, bytes) => ipcRenderer.invoke("saveFile", suggestedName, bytes),
  printPage: (page) => ipcRenderer.invoke("printPage", page),
  savePagePdf: (suggestedName, page) => ipcRenderer.invoke("savePagePdf", suggestedName, page),
  lookAtCopy: (...args) => ipcRenderer.invoke("lookAtCopy", ...args),
  appendToCopy: (...args) => ipcRenderer.invoke("appendToCopy", ...args),
  replaceCopy: (...args) => ipcRenderer.invoke("replaceCopy", ...args),
  askRoom: (...args) => ipcRenderer.invoke("askRoom", ...args),
  leaveCopy: (...args) => ipcRenderer.invoke("leaveCopy", ...args),
  readCopy: (...args) => ipcRenderer.invoke("readCopy", ...args),
  putAside: (...args) => ipcRenderer.invoke("putAside", ...args),
  putOriginalCopy: (...args) => ipcRenderer.invoke("putOriginalCopy", ...args),
  readOriginalCopy: (...args) => ipcRenderer.invoke("readOriginalCopy", ...args),
  listOriginalCopies: (...args) => ipcRenderer.invoke("listOriginalCopies", ...args),
};

contextBridge.exposeInMainWorld("commonGroundDesktop", desktop);
