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
  listBackups: (...args) => ipcRenderer.invoke("listBackups", ...args),
  makeBackup: (...args) => ipcRenderer.invoke("makeBackup", ...args),
  readBackup: (...args) => ipcRenderer.invoke("readBackup", ...args),
  keepBackup: (...args) => ipcRenderer.invoke("keepBackup", ...args),
  copyElsewhere: (...args) => ipcRenderer.invoke("copyElsewhere", ...args),
  bringOriginals: (...args) => ipcRenderer.invoke("bringOriginals", ...args),
  adoptBackup: (...args) => ipcRenderer.invoke("adoptBackup", ...args),
  backupPlace: (...args) => ipcRenderer.invoke("backupPlace", ...args),
  setBackupPlace: (...args) => ipcRenderer.invoke("setBackupPlace", ...args),
  noteErased: (...args) => ipcRenderer.invoke("noteErased", ...args),
  eraseFromCopy: (...args) => ipcRenderer.invoke("eraseFromCopy", ...args),
  sweepOriginalCopies: (...args) => ipcRenderer.invoke("sweepOriginalCopies", ...args),
  askSystemKey: (...args) => ipcRenderer.invoke("askSystemKey", ...args),
  keepSystemKey: (...args) => ipcRenderer.invoke("keepSystemKey", ...args),
  readSystemKey: (...args) => ipcRenderer.invoke("readSystemKey", ...args),
  forgetSystemKey: (...args) => ipcRenderer.invoke("forgetSystemKey", ...args),
  listErased: (...args) => ipcRenderer.invoke("listErased", ...args),
  keepLogHead: (...args) => ipcRenderer.invoke("keepLogHead", ...args),
  readLogHead: (...args) => ipcRenderer.invoke("readLogHead", ...args),
  spreadHeader: (...args) => ipcRenderer.invoke("spreadHeader", ...args),
};

contextBridge.exposeInMainWorld("commonGroundDesktop", desktop);
