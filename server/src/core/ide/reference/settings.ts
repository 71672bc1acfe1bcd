/** What can be set beside the notes. */
import { BUTTERFLIES, RULE_SEVERITIES } from '../../model/settings.js';
import { DATE_STYLES } from '../formatting.js';
import { paragraphs, table } from './markdown.js';

export function settingsChapter(): string {
  return paragraphs(
    '## Settings',
    text,
    `\`\`\`json\n${file}\n\`\`\``,
    table(['key', 'is', 'sets'], rows),
    butterflies,
    more,
  );
}

const text = `A file \`uchronia.json\` beside your notes sets how they are checked. The nearest counts: in the folder of the notes or
above it, up to the folder you have open (at a terminal: the current folder). It may have comments.`;

const file = `{
  "rules": { "acts-after-death": "warning", "out-of-order": "off" },
  "butterfly": "soft",
  "format": { "dates": "english" }
}`;

const rows = [
  [
    '`rules`',
    RULE_SEVERITIES.map((one) => `\`${one}\``).join(', '),
    'how loudly a rule says what is certain; what is only possible never gets louder by it',
  ],
  ['`butterfly`', BUTTERFLIES.map((one) => `\`${one}\``).join(', '), 'how far a change of history reaches'],
  ['`format.dates`', DATE_STYLES.map((one) => `\`${one}\``).join(', '), 'what *Format Document* does to dates'],
];

const butterflies = `\`soft\`, the usual one: what has lost its causes falls. \`off\`: real history stands except where your notes touch it.
\`strict\`: births, marriages and chance events long after your point of divergence are doubted too, with a hint.`;

const more = `VS Code has the same settings under *Uchronia*. Where both say something, the file beside the notes counts: it goes with
them, and the command line reads it too. \`syntax\` and \`unused-allow\` can be hints but not \`off\`.`;
