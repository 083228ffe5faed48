/** Words of the end survey: the paper, typing it in, the results. */
export const survey = {
  typeIn: "Type in a paper",
  typeInWords:
    "A number from 1 to 5, Enter for the next; leave empty what was left empty. Enter after the last takes the paper in.",
  wrongNumber: "A number from 1 to 5",
  take: "Take the paper in",
  nothing: "Nothing is typed in yet.",
  taken_one: "Taken in. {{count}} paper waits to be saved.",
  taken_other: "Taken in. {{count}} papers wait to be saved.",
  waiting_one: "{{count}} paper waits to be saved",
  waiting_other: "{{count}} papers wait to be saved",
  waitingWords:
    "Five or more are saved together and shuffled, so that nobody can tell which came when. Until then they are in this window only: locking or closing it loses them, so keep the papers at hand.",
  save: "Save these papers",
  saved_one: "{{count}} paper saved, shuffled, without name or time.",
  saved_other: "{{count}} papers saved, shuffled, without name or time.",
  notSaved: "That could not be saved. The papers still wait here.",
  results: "Results",
  papers_one: "{{count}} paper",
  papers_other: "{{count}} papers",
  noneYet: "No answers yet",
  noneWords:
    "Print the paper below, hand it out on the last day, and type in what comes back. Results stand here from five papers on.",
  caption: "Answers by question, 1 not at all to 5 very much",
  question: "Question",
  answers: "Answers",
  mean: "Mean",
  tooFew: "Fewer than five answers, so not shown",
  shuffledWords: "In an order of its own for each question.",
  paper: "The paper",
  print: "Print",
  savePdf: "Save as PDF",
  printFailed: "It could not be printed: {{reason}}",
  preview: "Preview of the paper",
  onPaper: {
    of: "{{academy}}, {{edition}}",
    title: "How was it?",
    intro:
      "Please leave your name off. Nobody is told who wrote what, and you can leave any question empty.",
    scale: "Circle one number: 1 is not at all, 5 is very much.",
    thanks: "Thank you.",
  },
} as const;
