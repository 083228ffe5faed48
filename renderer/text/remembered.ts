/** Words of the settings about what was said once and is followed since. */
export const remembered = {
  forgetHeader: "Forget",
  forget: "Forget",
  forgetOne: "Forget {{name}}",
  forgotten: "Forgotten. What was read or taken over stays as it is.",
  notForgotten: "That could not be saved. It is still remembered; please try again.",
  unnamed: "(without a name)",
  formsTitle: "Forms shown once",
  formsWords:
    "Copies of these forms are read as you showed. Forget one, and its next copies are read as though never seen.",
  formsNone:
    "No form was shown yet. While checking a form of another house, press T to show it once for all its copies.",
  formName: "First shown on",
  formWhat: "What is known",
  shownOn_one: "{{count}} thing shown, first on {{day}}",
  shownOn_other: "{{count}} things shown, first on {{day}}",
  shownSometime_one: "{{count}} thing shown",
  shownSometime_other: "{{count}} things shown",
  withBlank: "Its empty form is known: only what differs is an answer.",
  followed: "{{copies}} here, {{answers}} read as shown",
  copies_one: "{{count}} copy",
  copies_other: "{{count}} copies",
  answers_one: "{{count}} answer",
  answers_other: "{{count}} answers",
  columnsTitle: "Columns of online forms",
  columnsWords:
    "The next export of the same form needs no word. Forget one, and its columns are asked about again.",
  columnsNone: "No spreadsheet of answers was taken over yet.",
  columnsName: "Last said of",
  columnsWhat: "Its columns",
  columnCount_one: "{{count}} column",
  columnCount_other: "{{count}} columns",
  columnsSaid_one: "{{count}} column, said on {{day}}",
  columnsSaid_other: "{{count}} columns, said on {{day}}",
  marksTitle: "Words for marks in your lists",
  marksWords:
    "What you said a word means holds for your next list. Forget one, and it is asked about again.",
  marksNone:
    "Nothing was said yet. Words that nobody could know are asked about when you take over a list, and remembered.",
} as const;
