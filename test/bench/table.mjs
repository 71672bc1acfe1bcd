/** The rows as a table: what was measured, what it must be, where it is going. */

export function printTable(rows) {
  const cells = rows.map(({ name, value, must, goal, better }) => [
    name,
    value === null ? 'not measured' : figure(value),
    bound(must, better),
    bound(goal, better),
    value === null ? '✗' : meets(value, goal, better) ? 'goal' : meets(value, must, better) ? 'must' : '✗',
  ]);
  const all = [['row', 'measured', 'must', 'goal', 'reaches'], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  console.log('');
  for (const [at, row] of all.entries()) {
    console.log(
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
    );
    if (at === 0) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  }
  const missed = rows.filter(({ value, must, better }) => value === null || !meets(value, must, better)).length;
  console.log(`\n${rows.length - missed} of ${rows.length} rows reach what they must.`);
}

function meets(value, wanted, better) {
  return better === 'lower' ? value <= wanted : value >= wanted;
}

function bound(value, better) {
  return `${better === 'lower' ? '≤' : '≥'} ${figure(value)}`;
}

function figure(value) {
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 1
        ? value.toFixed(2)
        : value.toFixed(3);
}
