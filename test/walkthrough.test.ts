import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  };
}

/** What VS Code itself brings; that it does is tested in VS Code. */
const OF_THE_EDITOR = ['workbench.actions.view.problems'];

describe('The walkthrough for somebody who begins', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const steps = contributes.walkthroughs.flatMap((it) => it.steps);
  const views = Object.values(contributes.views).flatMap((all) => all.map(({ id }) => id));
  const commands = new Set([
    ...contributes.commands.map(({ command }) => command),
    ...views.map((id) => `${id}.focus`),
    ...OF_THE_EDITOR,
  ]);
  const shipped = readFileSync('.vscodeignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => patternOf(line.slice(1)));

  it('has a few steps', () => assert.ok(steps.length >= 4 && steps.length <= 6, `${steps.length}`));

  for (const { id, description, media, completionEvents } of steps) {
    it(`has buttons at “${id}” that do something, and one of them, or the view it opens, ends the step`, () => {
      const buttons = [...description.matchAll(/^\[[^\]]+\]\(command:([\w.]+)\)$/gm)].map(([, name]) => name ?? '');
      assert.ok(buttons.length > 0, 'no button');
      for (const button of buttons) assert.ok(commands.has(button), button);
      const ends = buttons.flatMap((name) => [`onCommand:${name}`, `onView:${name.replace('.focus', '')}`]);
      assert.ok(completionEvents.length > 0, 'no end');
      for (const event of completionEvents) assert.ok(ends.includes(event), event);
    });

    it(`has pictures at “${id}” for light and dark themes that exist and are in the package, and words for who cannot see them`, () => {
      const { dark = '', light = '', hc, hcLight } = media.image;
      assert.notEqual(dark, light);
      assert.deepEqual([hc, hcLight], [dark, light]);
      for (const path of [dark, light]) {
        assert.ok(existsSync(path), `${path} is missing`);
        assert.ok(
          shipped.some((pattern) => pattern.test(path)),
          `${path} is not in the package`,
        );
      }
      assert.match(dark, /-dark\.png$/);
      assert.match(light, /-light\.png$/);
      assert.ok(media.altText.length > 20);
    });
  }
});

/** `**` stands for any folders, `*` for a name or a part of one. */
function patternOf(glob: string): RegExp {
  const parts = glob.split('**/').map((part) => part.replaceAll('.', '\\.').replaceAll('*', '[^/]*'));
  return new RegExp(`^${parts.join('(?:.*/)?')}$`);
}
