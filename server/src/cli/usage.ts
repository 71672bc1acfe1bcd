/** What the command line says about itself. */

export const USAGE = `Usage:
  uchronia check [--format text|json] [PATH…]   check timelines
  uchronia format [--check] [--dates keep|iso|english] [PATH…]
                                                put timelines in order
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

  A uchronia.json beside the notes, or in a folder above them up to the current one, sets how loud each rule is and how far
  a change of history reaches; what is wrong in it is among the findings, under the rule "settings".

  Colours are used on a terminal, unless NO_COLOR is set.

format
  Indents, spaces and parts what is written, and changes nothing of what it says: files are rewritten where they lie.
  The paths are those of check. The files that are not in order are listed.

  --check         lists them and leaves them as they are
  --dates STYLE   iso (1926-07-20) or english (20 July 1926) in front of entries and in properties, where nothing is
                  lost by it; keep leaves every date as it was written (the default, unless a uchronia.json says otherwise)

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
