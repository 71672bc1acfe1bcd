import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '#server/core/rules/index.js';
import { combined, settingsPaths } from '#server/settings/combine.js';
import { readSettings, readValue } from '#server/settings/read.js';
import { manifestSettings, settingsSchema } from '#server/settings/schema.js';

const SCHEMA = 'syntaxes/uchronia.schema.json';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, object>> };
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
  };
}

describe('What can be set', () => {
  const text = readFileSync('package.json', 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const updating = process.env['UPDATE'] && !process.env['CI'];

  it(`is in the manifest as the rules say (UPDATE=1 rewrites it)`, () => {
    const { properties } = manifest.contributes.configuration;
    const { 'uchronia.trace.server': trace, ...ours } = properties;
    if (updating) {
      const whole = {
        ...manifest.contributes.configuration,
        properties: { ...manifestSettings(), 'uchronia.trace.server': trace },
      };
      const contributes = { ...manifest.contributes, configuration: whole };
      writeFileSync('package.json', `${JSON.stringify({ ...manifest, contributes }, undefined, 2)}\n`);
    } else assert.deepEqual(ours, manifestSettings());
  });

  it(`is in ${SCHEMA}, which VS Code is given for uchronia.json (UPDATE=1 rewrites it)`, () => {
    const schema = settingsSchema();
    if (updating) writeFileSync(SCHEMA, `${JSON.stringify(schema, undefined, 2)}\n`);
    // As data: how its lines are broken is the formatter's business.
    assert.deepEqual(JSON.parse(readFileSync(SCHEMA, 'utf8')), JSON.parse(JSON.stringify(schema)));
    assert.deepEqual(manifest.contributes.jsonValidation, [{ fileMatch: 'uchronia.json', url: `./${SCHEMA}` }]);
  });

  it('has every rule, and lets all be switched off but those that cannot be allowed', () => {
    for (const { id, canBeAllowed } of rules) {
      const off = readSettings(`{"rules": {"${id}": "off"}}`);
      assert.equal(off.choices.get(`rules ${id}`), canBeAllowed ? 'off' : undefined);
      assert.deepEqual(readSettings(`{"rules": {"${id}": "hint"}}`).problems, []);
    }
  });
});

describe('Reading a uchronia.json', () => {
  it('takes comments, a comma too many and a byte-order mark as people write them', () => {
    const { choices, problems } = readSettings(`\ufeff{
      // for the editor of the anthology
      "$schema": "./x.json",
      "rules": { "acts-after-death": "warning", /* we know */ "out-of-order": "off", },
      "butterfly": "strict",
      "format": { "dates": "iso" },
    }\r\n`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...choices],
      [
        ['rules acts-after-death', 'warning'],
        ['rules out-of-order', 'off'],
        ['butterfly', 'strict'],
        ['format dates', 'iso'],
      ],
    );
  });

  for (const nothing of ['', '  \n', '\ufeff', '{}', '// later\n']) {
    it(`finds nothing set and nothing wrong in ${JSON.stringify(nothing)}`, () => {
      const { choices, problems } = readSettings(nothing);
      assert.deepEqual([[...choices], problems], [[], []]);
    });
  }

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['{"rulez": {}}', '"rulez"', /^There is nothing to set called “rulez”\. Did you mean “rules”\?/],
    ['{"colour": 1}', '"colour"', /Here it is rules, butterfly or format/],
    [
      '{"rules": {"acts-after-deth": "off"}}',
      '"acts-after-deth"',
      /^No rule is called .* Did you mean “acts-after-death”\?/,
    ],
    ['{"butterfly": "sotf"}', '"sotf"', /it is strict, soft or off\. Did you mean “soft”\?/],
    ['{"butterfly": 3}', '3', /“butterfly” cannot be 3/],
    ['{"rules": {"syntax": "off"}}', '"off"', /“syntax” cannot be switched off.*can be a hint/],
    ['{"rules": ["off"]}', '["off"]', /“rules” should be in braces/],
    ['[]', '[]', /^The settings should be in braces/],
    ['{"butterfly": "off" "format": {}}', '"format"', /a comma is missing/],
    ['{"butterfly": "off"', '"', /a closing brace } is missing/],
    ['{"rules": {"__proto__": "off"}}', '"__proto__"', /^No rule is called/],
    ['{"butterfly": "off", "butterfly": "soft"}', '"butterfly"', /is set twice; the last one counts/],
  ];
  for (const [text, place, message] of wrong) {
    it(`says what is wrong in ${text}, and where`, () => {
      const [problem, ...others] = readSettings(text).problems;
      assert.match(problem?.message ?? '', message);
      assert.equal(text.slice(problem?.span.start, problem?.span.end), place);
      assert.deepEqual(others, []);
    });
  }

  it('survives what nobody would write', () => {
    for (const text of [
      '['.repeat(200_000),
      '{"rules":'.repeat(100_000),
      '{"a":1,'.repeat(20_000),
      '/*',
      '👩‍🚀',
      'null',
    ])
      assert.ok(readSettings(text).problems.length > 0, text.slice(0, 20));
  });

  it('lets the rest count', () => {
    const { choices } = readSettings('{"rulez": 1, "butterfly": "off", "format": {"dates": "iso" ');
    assert.deepEqual([...choices.values()], ['off', 'iso']);
  });

  it('reads what an editor sends, whatever it is', () => {
    for (const value of [undefined, null, 7, 'off', [], { rules: null }]) assert.equal(readValue(value).size, 0);
    assert.deepEqual([...readValue({ trace: { server: 'off' }, butterfly: 'off' })], [['butterfly', 'off']]);
  });
});

describe('Settings from several places', () => {
  it('count key by key, the file beside the notes last', () => {
    const editor = readValue({ butterfly: 'off', rules: { 'out-of-order': 'off', 'wrong-age': 'hint' } });
    const {
      rules: set,
      butterfly,
      dates,
    } = combined(editor, readValue({ butterfly: 'strict', rules: { 'wrong-age': 'error' } }));
    assert.deepEqual(
      [butterfly, dates, [...set]],
      [
        'strict',
        'keep',
        [
          ['out-of-order', 'off'],
          ['wrong-age', 'error'],
        ],
      ],
    );
  });

  it('are looked for upwards as far as the folder of the workspace', () => {
    assert.deepEqual(settingsPaths('file:///a/b/c/x.tl', 'file:///a/b'), [
      'file:///a/b/c/uchronia.json',
      'file:///a/b/uchronia.json',
    ]);
    assert.deepEqual(settingsPaths('file:///a/x.tl', 'file:///other'), ['file:///a/uchronia.json']);
    assert.deepEqual(settingsPaths('untitled:Untitled-1', ''), []);
  });
});

/** As much of JSON Schema as the schema uses. */
interface Schema {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
}

function isValid(value: unknown, { type, enum: choices, properties, additionalProperties }: Schema): boolean {
  if (type === 'string') return typeof value === 'string' && (!choices || choices.includes(value));
  assert.equal(type, 'object', 'the schema uses more than this knows');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, item]) => {
    const known = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
    return known ? isValid(item, known) : additionalProperties !== false;
  });
}

describe('The schema of uchronia.json', () => {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema;
  const good: readonly unknown[] = [
    {},
    { $schema: './uchronia.schema.json' },
    { butterfly: 'strict' },
    { rules: {} },
    { rules: { 'acts-after-death': 'off', syntax: 'hint' }, format: { dates: 'iso' }, butterfly: 'off' },
  ];
  const bad: readonly unknown[] = [
    [],
    'off',
    3,
    null,
    { butterfly: 'gently' },
    { butterfly: true },
    { butterfly: null },
    { Butterfly: 'off' },
    { rules: [] },
    { rules: 'off' },
    { rules: { 'act-after-death': 'off' } },
    { rules: { syntax: 'off' } },
    { rules: { 'acts-after-death': 'loud' } },
    { rules: { 'acts-after-death': { severity: 'off' } } },
    { rules: { constructor: 'off' } },
    { format: { dates: 'german' } },
    { format: { Dates: 'iso' } },
    { toString: 'off' },
  ];

  it('and whoever reads the file agree on what is right', () => {
    for (const value of good) {
      assert.ok(isValid(value, schema), JSON.stringify(value));
      assert.deepEqual(readSettings(JSON.stringify(value)).problems, [], JSON.stringify(value));
    }
  });

  it('and whoever reads the file agree on what is wrong', () => {
    for (const value of bad) {
      assert.ok(!isValid(value, schema), JSON.stringify(value));
      assert.ok(readSettings(JSON.stringify(value)).problems.length > 0, JSON.stringify(value));
    }
  });
});
