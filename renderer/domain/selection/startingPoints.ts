/** For a criterion without words of its own. */
const ANY: readonly string[] = [
  "Nothing said about it",
  "Said, without an example",
  "One example",
  "Several examples, and what came of them",
  "Shown over time, and others were moved to join",
];

const BY_KEY: Readonly<Record<string, readonly string[]>> = {
  socialJustice: [
    "Nothing said about justice or fairness",
    "Says it matters, without an example",
    "Names one injustice and what it does to people",
    "Has acted against an injustice, and says what came of it",
    "Has kept acting over time, and brought others along",
  ],
  passion: [
    "Their community does not appear",
    "Mentions a community from outside",
    "Speaks of their community with one example of care",
    "Gives time to it regularly, and says why",
    "It shows throughout, and others rely on them",
  ],
  drive: [
    "No wish to change anything",
    "A wish, without a first step",
    "One thing to change, and a first step",
    "Has tried, met an obstacle and gone on",
    "Has changed something already, and knows the next step",
  ],
  footing: [
    "No community named",
    "New to their community",
    "Known to some in it",
    "Has a role or is asked for help",
    "People gather around them",
  ],
  connections: [
    "No people or groups named",
    "One contact",
    "Some people or one group",
    "Several groups, and works with one of them",
    "Brings groups together",
  ],
};

/** What each score from 0 to 4 says, for the criteria of the call and any other. */
export function startingPoints(key: string): readonly string[] {
  return BY_KEY[key] ?? ANY;
}
