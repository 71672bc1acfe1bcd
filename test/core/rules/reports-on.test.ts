import assert from 'node:assert/strict';
import { reportsOn } from '#server/core/rules/reports-on.js';
import type { Report, RuleContext } from '#server/core/rules/rule.js';

describe('What a rule says of many things', () => {
  const context = {} as RuleContext;
  const reportAt = (at: number): Report => ({ span: { start: at, end: at + 1 }, message: '' });

  it('is said in their order, of those of which there is something to say', () => {
    const reports = reportsOn([1, 2, 3, 4], context, (at) => (at % 2 === 0 ? reportAt(at) : undefined));
    assert.deepEqual(reports, [reportAt(2), reportAt(4)]);
  });

  it('is kept in one list for all where there is nothing', () => {
    const nothing = () => undefined;
    assert.equal(reportsOn([1], context, nothing), reportsOn([], context, nothing));
  });

  it('takes no longer for each where it is said of very many', () => {
    // Copied for each of them, the list would take a minute.
    const start = performance.now();
    assert.equal(
      reportsOn(
        Array.from({ length: 200_000 }, (_, at) => at),
        context,
        reportAt,
      ).length,
      200_000,
    );
    assert.ok(performance.now() - start < 5_000);
  });
});
