/** Teal, a typed Lua, also uses `.tl`. Its sources must not be told about anachronisms. */

/** How far to look for the first line that tells; a licence in comments may come before it. */
const REACH = 8_192;

const NEUTRAL = /^\s*(?:--.*)?$/;
const CODE = [
  /^#!.*\b(?:lua|tl|cyan)\b/,
  /^(?:local|global)\s+(?:function|record|enum|interface|type|macroexp)\b/,
  /^(?:local|global)\s+\w+(?:\s*<\w+>)?(?:\s*,\s*\w+(?:\s*<\w+>)?)*\s*=/,
  /^(?:local|global)\s+\w+(?:\s*,\s*\w+)*\s*:\s*[\w.{(][^\s]*\s*(?:=.*)?$/,
  /^(?:function\s+[\w.:]+\s*\(|return\s+(?:function\b|\{|[\w.:]+\s*[({]|(?:true|false|nil|[A-Z]\w*);?$)|return;?$)/,
  /^(?:require|assert|print|setmetatable|pcall)\s*[("'{[]/,
  /^[A-Za-z_][\w.]*\s*=\s*(?:require\b|function\b|setmetatable\b|[{"'\d])/,
];

/** Whether a text is program code in Teal or Lua: its first line that is neither blank nor a `--` comment decides. */
export function looksLikeTeal(text: string): boolean {
  let inComment = false;
  for (const [line] of text.slice(0, REACH).matchAll(/[^\r\n]+/g)) {
    if (!inComment && /^--\[\[/.test(line)) inComment = true;
    if (inComment) {
      inComment = !line.includes(']]');
      continue;
    }
    if (!NEUTRAL.test(line)) return CODE.some((pattern) => pattern.test(line.trimEnd()));
  }
  return false;
}
