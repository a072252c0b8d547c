// The groups as json-rules-engine makes them out: a child of the benchmark, which sends a line on standard input and reads one answer from standard output.
//
// Arguments: folder of the input, "holds" or "unknown", names of the facts. "run" answers seconds, "digest" writes the result and answers its rows.
//
// A group becomes up to two rules: one that says when it holds for sure, one that says when it does not hold for sure (not of all is any of not, and
// the like), and what neither says is unknown. A comparison with null does not hold in either. Groups within groups are its named conditions.
'use strict';

const fs = require('fs');
const path = require('path');
const readline = require('readline');
const { Engine } = require('json-rules-engine');

const [folder, mode, names] = process.argv.slice(2);
const FALSE = 0, UNKNOWN = 1, TRUE = 2;

const operators = { atLeast: 'greaterThanInclusive', moreThan: 'greaterThan', atMost: 'lessThanInclusive', lessThan: 'lessThan', equalTo: 'equal' };
const opposites = { atLeast: 'lessThan', moreThan: 'lessThanInclusive', atMost: 'greaterThan', lessThan: 'greaterThanInclusive' };

/** The condition that a rule holds (or, with false, does not hold) for sure. */
function condition(rule, holds) {
  if (rule.all) {
    return { [holds ? 'all' : 'any']: rule.all.map(part => condition(part, holds)) };
  }

  if (rule.any) {
    return { [holds ? 'any' : 'all']: rule.any.map(part => condition(part, holds)) };
  }

  if (rule.not) {
    return condition(rule.not, !holds);
  }

  if (rule.group) {
    return { condition: `${rule.group} ${holds}` };
  }

  const { fact, is, value } = rule;
  if (is === 'missing') {
    return { fact, operator: holds ? 'equal' : 'notEqual', value: null };
  }

  if (holds) {
    return { fact, operator: operators[is], value };
  }

  return is === 'equalTo'
    ? { all: [{ fact, operator: 'notEqual', value }, { fact, operator: 'notEqual', value: null }] }
    : { fact, operator: opposites[is], value };
}

/** A rule, and a named condition, has all or any at its top. */
function whole(rule, holds) {
  const made = condition(rule, holds);
  return made.all || made.any ? made : { all: [made] };
}

const groups = JSON.parse(fs.readFileSync(path.join(folder, 'document'), 'utf8')).groups;
const engine = new Engine();
groups.forEach(({ id, when }, place) => {
  for (const holds of [true, false]) {
    engine.setCondition(`${id} ${holds}`, whole(when, holds));
    if (holds || mode === 'unknown') {
      engine.addRule({ conditions: whole(when, holds), event: { type: id, params: { place, outcome: holds ? TRUE : FALSE } } });
    }
  }
});

const columns = names.split(',').map(name => {
  const bytes = fs.readFileSync(path.join(folder, name));
  return [name, new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)];
});
const customers = Array.from(columns[0][1], (_, row) => Object.fromEntries(columns.map(([name, values]) => [name, Number.isNaN(values[row]) ? null : values[row]])));
const outcomes = Buffer.alloc(customers.length * groups.length);

async function run() {
  outcomes.fill(mode === 'unknown' ? UNKNOWN : FALSE);
  const began = process.hrtime.bigint();
  for (let row = 0; row < customers.length; row++) {
    const { events } = await engine.run(customers[row]);
    for (const { params } of events) {
      outcomes[row * groups.length + params.place] = params.outcome;
    }
  }

  return Number(process.hrtime.bigint() - began) / 1e9;
}

(async () => {
  console.log(JSON.parse(fs.readFileSync(path.join(path.dirname(require.resolve('json-rules-engine')), '..', 'package.json'), 'utf8')).version);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (line.trim() === 'run') {
      console.log((await run()).toFixed(9));
    } else if (line.trim() === 'digest') {
      fs.writeFileSync(path.join(folder, 'result'), outcomes);
      console.log(customers.length);
    }
  }
})();
