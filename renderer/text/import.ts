/** Words of an import: one outcome a file, in plain English. */
export const imports = {
  title: "Import",
  backToApplications: "Applications",
  working: "Reading what arrived",
  progress: "{{done}} of {{all}}",
  progressLook_one: "{{done}} of {{all}}; {{count}} needs a look",
  progressLook_other: "{{done}} of {{all}}; {{count}} need a look",
  stop: "Stop",
  stoppedTitle: "The import was stopped",
  stoppedWords: "Nothing of it was kept. Your files are untouched; drop them again at any time.",
  workingLine: "You can go on working meanwhile.",
  doneLine_one: "{{count}} form is here now",
  doneLine_other: "{{count}} forms are here now",
  noneLine: "No form could be read",
  noneYet: "No forms were imported yet",
  noneYetWords:
    "Drop mails, Word files, PDFs, spreadsheets, pictures, zip archives or whole folders anywhere on this window, or choose them.",
  choose: "Choose files",
  chooseFolder: "Choose a folder",
  checkThem_one: "Check {{count}} form",
  checkThem_other: "Check {{count}} forms",
  undoImport: "Undo this import",
  undoTitle: "Undo this import?",
  undoWords_one:
    "{{count}} application and what was read of it will go. The file on your disk stays.",
  undoWords_other:
    "{{count}} applications and what was read of them will go. The files on your disk stay.",
  undoKept_one: "{{count}} that was decided on stays.",
  undoKept_other: "{{count}} that were decided on stay.",
  undone_one: "The import is undone: {{count}} application taken out",
  undone_other: "The import is undone: {{count}} applications taken out",
  notSaved: "That could not be saved. What you see is what is kept; please try again.",
  nothingToTakeBack: "Nothing of this import can be taken back: every form was decided on.",
  noSuchImport: "This import is not here any more.",
  file: "File",
  outcome: "What happened",
  outcomesCaption: "Files of this import",
  earlier: "Earlier imports",
  earlierRow_one: "{{day}}: {{count}} file",
  earlierRow_other: "{{day}}: {{count}} files",
  /** A part of a mail that its sender gave no name. */
  unnamed: "(without a name)",
  insideWhat: "in ",
  /** Between one folder, archive or mail and the next within it. */
  insideThen: " › ",
  besideIt: "Kept beside it:",
  itsMessage: "the mail's own words",
  formOfSeveral: "one of {{count}} forms in this mail",
  read: "Read",
  needsALook: "Needs a look",
  refusedMark: "Refused",
  leftOutMark: "Left out",
  leftOut: {
    signaturePicture: "A picture in the mail's own text: a logo or a signature.",
    lockFile: "A lock file that Word leaves beside an open document.",
    systemFile: "The computer's own file; nobody wrote it.",
    mailExtra:
      "Part of how the mail was sent: an electronic signature, a business card, an invitation.",
    equalityOnly: "Only an equality page: its answers were taken, unlinked from their sender.",
    forwardingWords: "The words above forwarded mails; each of those stands here by itself.",
    spreadsheetWords: "The words of the mail in which the spreadsheet came.",
    sameTwice: "The same file twice in one mail or folder.",
    noFormBeside: "It came in a mail without a form. Nothing of that mail was kept.",
    formAlreadyHere: "It came with a form that is here already.",
  },
  gone: "Taken back",
  readWords: "Application {{number}}: every question is clear",
  needsALookWords: "Application {{number}}: some answers should be compared with the original",
  refused: {
    empty: "The file is empty: it was not sent whole, or not finished saving. Ask for it again.",
    tooLarge:
      "It is larger than {{limit}} MB. Ask for it without pictures, or save it as a PDF and drop that.",
    notAWordFile: "It cannot be read as a form; it looks like {{kind}}. {{wayOn}}",
    spreadsheet: "It is a spreadsheet. Drop it on this window to say what stands in its columns.",
    oldWordFormat:
      "It is in the format of Word 95 or older. Open it in Word or LibreOffice and save it as .docx.",
    passwordProtected:
      "It is protected with a password. Ask for it without one, or open and save it in Word.",
    damaged: "It is damaged and cannot be opened ({{detail}}). Ask for it again.",
    unsafe: "It was not opened, to be safe: {{detail}}. Ask for it again, as a Word file or a PDF.",
    tookTooLong:
      "Reading it took too long and was stopped. Open it in its program, save it as a PDF and drop that.",
    alreadyImported: "The same file is here already, as application {{number}}.",
    batchFull: "More than {{limit}} files, or 500 MB, at once: drop the rest again.",
    noForm:
      "There is no form in this mail. Nothing of it was kept; if it matters, add the application by hand.",
    nothingInside: "There is no file in it. Ask for it again.",
    nestedTooDeep:
      "It lies more than {{limit}} mails or archives deep. Save it on your disk and drop it by itself.",
    cannotOpen:
      "The computer could not open it: an empty folder, or a file that was moved or removed. Look where it is now and drop it again.",
  },
  /** What to do with a file of a kind that is not read. */
  wayOn: {
    askForWord: "Ask for it as a Word file (.docx).",
    saveAsWorkbook: "Open it in Excel or LibreOffice, save it as .xlsx and drop that.",
    saveAsPdf:
      "Open it in its program, save or print it as a PDF and drop that, or ask for a Word file.",
    unpack: "Unpack it and drop the files that were in it.",
    leaveIt: "It is no form; leave it closed unless you know who sent it and why.",
  },
  failedTitle: "The import could not be kept",
  failedWords:
    "The forms were read but could not be saved, so nothing was changed. Your files are untouched. {{reason}}",
  equalityTitle: "Equality pages",
  equalityStored_one: "{{count}} equality page was stored, unlinked from its sender.",
  equalityStored_other: "{{count}} equality pages were stored, unlinked from their senders.",
  equalityWaiting_one:
    "{{count}} equality page waits. Stored alone it could be traced to its sender, so it waits in memory until at least {{least}} are together. It is gone when you lock.",
  equalityWaiting_other:
    "{{count}} equality pages wait. So few could be traced to their senders, so they wait in memory until at least {{least}} are together. They are gone when you lock.",
  equalityDiscard: "Discard them",
  equalityDiscarded: "The waiting equality pages are discarded",
} as const;
