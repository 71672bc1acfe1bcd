import assert from 'node:assert/strict';
import { looksLikeTeal } from '#server/files/teal.js';

const TEAL = [
  'local x: number = 1',
  'local names: {string} = {}',
  'local function add(a: number, b: number): number',
  'local record Point\n  x: number\nend',
  '#!/usr/bin/env tl\nprint("hi")',
  '-- a module\n\nlocal M = {}\nreturn M',
  '--[[ licence\nStalin\n]]\nlocal inspect = require("inspect")',
  'global type Callback = function(string)',
  'return { a = 1 }',
  'function M.run(self: M)',
  'require "busted"',
];
const OURS = [
  '',
  'timeline: The Smirnov Dictatorship',
  '// local x: number = 1',
  '-- Wolfpaw, 2009\n20 July 1926: Dzerzhinsky dies',
  '-- 1926 --\nStalin strikes too early.',
  'local elections are held in Moscow',
  'return to Moscow',
  'if Trotsky had been in Moscow, then',
  'There are several points of divergence in this one.',
  'OTL = our timeline',
  '- Trotsky is arrested',
  '# Before the storm',
];

describe('telling Teal from timelines', () => {
  for (const text of TEAL) it(`knows as Teal: ${JSON.stringify(text)}`, () => assert.equal(looksLikeTeal(text), true));
  for (const text of OURS) it(`leaves alone: ${JSON.stringify(text)}`, () => assert.equal(looksLikeTeal(text), false));
});
