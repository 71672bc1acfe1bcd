/** What the command line says about itself. */

export const USAGE = `Usage:
  uchronia check [--format text|json|sarif] [PATH…]
                                                check timelines
  uchronia format [--check] [--dates keep|iso|english] [PATH…]
                                                put timelines in order
  uchronia world --at DATE [--timeline NAME] [--format text|json] [PATH…]
                                                a day in a timeline
  uchronia explain [--format text|json] [RULE]  say what a rule finds, or which rules there are
  uchronia serve --stdio                        be the language server of an editor
  uchronia --help | --version

check
  A PATH is a .tl file, or a folder: every .tl file below it, without node_modules and folders whose name begins with
  a dot. All of them together are one workspace: each may branch from, or refer to, the others. Without a PATH the
  current folder is checked.

  --format text   the findings under their lines, for people (the default)
  --format json   one JSON object: {"version":1,"files":N,"findings":[{"file","line","column","endLine","endColumn",
                  "rule","severity","message","related":[{"file","line","column","message"}],"fixes":[{"title"}]}]}
                  Lines and columns count from 1, columns in UTF-16 units; a severity is "error", "warning",
                  "information" or "hint".
  --format sarif  SARIF 2.1.0, for tools that show findings beside the lines; information and hints are notes there

  A uchronia.json beside the notes, or in a folder above them up to the current one, sets how loud each rule is and how far
  a change of history reaches; what is wrong in it is among the findings, under the rule "settings".

  Colours are used on a terminal, unless NO_COLOR is set.

format
  Indents, spaces and parts what is written, and changes nothing of what it says: files are rewritten where they lie.
  The paths are those of check. The files that are not in order are listed.

  --check         lists them and leaves them as they are
  --dates STYLE   iso (1926-07-20) or english (20 July 1926) in front of entries and in properties, where nothing is
                  lost by it; keep leaves every date as it was written (the default, unless a uchronia.json says otherwise)

world
  Who lives on a day and how old, who holds which office there and in real history, what places are called, what is still
  to come for the people of the notes unless something stops it, and what has fallen. The paths are those of check.

  --at DATE        as in the notes: 1927-05-20, "May 1927", "44 BC"
  --timeline NAME  which timeline, if there are several; a file without a header goes by its path
  --format json    one JSON object: {"version":1,"timeline":{"name","kind"},"date","from","to",
                   "people":[{"name","isOfTheNotes","isAlive","age":{"least","most"},"absent","offices","groups","staysIn",
                   "inRealHistory"}],"offices":[{"name","here":[{"name","since"}],"inRealHistory","isOtherwise"}],
                   "places":[{"name","exists","called"}],"groups":[{"name","exists","called","members"}],
                   "stillToCome":[{"text","date","from","to","because","about","evidence","suggestion"}],
                   "fallen":[{"text","date","from","to","chain","about","evidence","suggestion"}]}
                   "from" and "to" are the days that a date can mean, null where it is open.

explain
  RULE is the name behind a finding: acts-after-death. Without one all rules are listed.

Exit codes
  0   no errors and no warnings
  1   errors or warnings; files that --check finds out of order
  2   wrong use, a path that cannot be read or is not UTF-8 text, or a folder without .tl files (whatever could be
      read is checked all the same)
`;

/** Says what was wrong with the command and where to read more. Answers the exit code of wrong use. */
export function wrongUse(complaint: string, err: (text: string) => void): number {
  err(`uchronia: ${complaint}\nTry \`uchronia --help\`.\n`);
  return 2;
}
