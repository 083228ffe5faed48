import { contextBridge, ipcRenderer } from "electron";
import type { Desktop } from "./bridge";

/** The page's whole reach into the shell. Arguments are checked on the other side (handle.ts). */
const desktop: Desktop = {
  describe: () => ipcRenderer.invoke("describe"),
  saveFile: (suggestedName, bytes) => ipcRenderer.invoke("saveFile", suggestedName, bytes),
  printPage: (page) => ipcRenderer.invoke("printPage", page),
  savePagePdf: (suggestedName, page) => ipcRenderer.invoke("savePagePdf", suggestedName, page),
};

contextBridge.exposeInMainWorld("commonGroundDesktop", desktop);
